import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ASSESSMENT_ENTITIES } from '../modules/assessments/assessments.entities.js';
import { ConsentEntity } from '../modules/consents/consent.entity.js';
import { COURSE_ENTITIES } from '../modules/courses/courses.entities.js';
import { PLAN_ENTITIES } from '../modules/eap-plans/eap-plans.entities.js';
import { EVENT_ENTITIES } from '../modules/events/events.entities.js';
import { IDENTITY_ENTITIES } from '../modules/identity/identity.entities.js';
import { MEDIA_ENTITIES } from '../modules/media/media.entities.js';
import { DeletionReceiptEntity } from '../modules/my-data/deletion-receipt.entity.js';
import { MessageEntity } from '../modules/notifications/message.entity.js';
import { ORGANIZATION_ENTITIES } from '../modules/organizations/organizations.entities.js';
import { ShareEntity } from '../modules/sharing/share.entity.js';
import { VenueEntity } from '../modules/venues/venue.entity.js';
import { AuditEntryEntity } from '../platform/audit/index.js';
import { SubjectKeyEntity, WrappedKeyEntity } from '../platform/crypto/index.js';
import { IdempotencyKeyEntity } from '../platform/idempotency/index.js';
import { JobLeaseEntity } from '../platform/jobs/index.js';
import { InboxEventEntity, OutboxEventEntity } from '../platform/outbox/index.js';
import { RateCounterEntity } from '../platform/rate-limit/index.js';

type Entity = Extract<EntityTarget<ObjectLiteral>, new (...args: never[]) => unknown>;

/** Every table of the server. The composition root may look inside modules; modules may not. */
export const entities: Entity[] = [
  // platform
  AuditEntryEntity,
  IdempotencyKeyEntity,
  InboxEventEntity,
  JobLeaseEntity,
  OutboxEventEntity,
  RateCounterEntity,
  SubjectKeyEntity,
  WrappedKeyEntity,
  // modules
  ...IDENTITY_ENTITIES,
  ...ORGANIZATION_ENTITIES,
  ConsentEntity,
  ...ASSESSMENT_ENTITIES,
  ShareEntity,
  MessageEntity,
  ...PLAN_ENTITIES,
  VenueEntity,
  ...EVENT_ENTITIES,
  ...COURSE_ENTITIES,
  ...MEDIA_ENTITIES,
  DeletionReceiptEntity,
];
