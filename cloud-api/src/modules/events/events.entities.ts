import { EventEntity } from './event.entity.js';
import { EventUnitShareEntity } from './event-unit-share.entity.js';
import { SignUpEntity } from './sign-up.entity.js';

/** For src/database/entities.ts. */
export const EVENT_ENTITIES = [EventEntity, EventUnitShareEntity, SignUpEntity];
