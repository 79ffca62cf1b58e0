import type { INestApplicationContext } from '@nestjs/common';
import { CoursesFacade } from '../../modules/courses/index.js';
import { EapPlansFacade } from '../../modules/eap-plans/index.js';
import { JointFilingService } from '../../modules/eap-plans/filling/joint-filing.service.js';
import { EventsFacade } from '../../modules/events/index.js';
import { IdentityFacade } from '../../modules/identity/index.js';
import { MessagesService } from '../../modules/notifications/messages.service.js';
import { OrganizationsFacade } from '../../modules/organizations/index.js';
import { VenuesFacade } from '../../modules/venues/index.js';
import { Clock } from '../../platform/clock/index.js';

/** What the county is made through: what people and staff do over HTTP, without the HTTP. */
export interface DemoFacades {
  organizations: OrganizationsFacade;
  identity: IdentityFacade;
  venues: VenuesFacade;
  events: EventsFacade;
  courses: CoursesFacade;
  plans: EapPlansFacade;
  jointFiling: JointFilingService;
  inboxes: MessagesService;
  clock: Clock;
}

export function facadesOf(app: INestApplicationContext): DemoFacades {
  const anywhere = { strict: false };
  return {
    organizations: app.get(OrganizationsFacade, anywhere),
    identity: app.get(IdentityFacade, anywhere),
    venues: app.get(VenuesFacade, anywhere),
    events: app.get(EventsFacade, anywhere),
    courses: app.get(CoursesFacade, anywhere),
    plans: app.get(EapPlansFacade, anywhere),
    jointFiling: app.get(JointFilingService, anywhere),
    inboxes: app.get(MessagesService, anywhere),
    clock: app.get(Clock, anywhere),
  };
}
