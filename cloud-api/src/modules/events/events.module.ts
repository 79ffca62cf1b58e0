import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { VenuesModule } from '../venues/index.js';
import { ClashesService } from './clashes.service.js';
import { EventChecks } from './event-checks.js';
import { EventEditingService } from './event-editing.service.js';
import { EventNewsConsumer } from './event-news.consumer.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { EventVenues } from './event-venues.js';
import { EventsController } from './events.controller.js';
import { EventsFacade } from './events.facade.js';
import { EventsRepository } from './events.repository.js';
import { EventsService } from './events.service.js';
import { MySignUpsService } from './my-sign-ups.service.js';
import { NameErasureJob } from './name-erasure.job.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsService } from './nominations.service.js';
import { RemindersJob } from './reminders.job.js';
import { SeatingService } from './seating.service.js';
import { SignUpNames } from './sign-up-names.js';
import { SignUpsData } from './sign-ups.data.js';
import { SignUpSheetsController } from './sign-up-sheets.controller.js';
import { SignUpSheetsService } from './sign-up-sheets.service.js';
import { SignUpsController } from './sign-ups.controller.js';
import { SignUpsRepository } from './sign-ups.repository.js';
import { SignUpsService } from './sign-ups.service.js';
import { StaffEventsController } from './staff-events.controller.js';
import { StaffEventsService } from './staff-events.service.js';

@Module({
  imports: [IdentityModule, NotificationsModule, OrganizationsModule, VenuesModule],
  controllers: [
    EventsController,
    NominationsController,
    SignUpSheetsController,
    SignUpsController,
    StaffEventsController,
  ],
  providers: [
    ClashesService,
    EventChecks,
    EventEditingService,
    EventNewsConsumer,
    EventUnitSharesRepository,
    EventVenues,
    EventsFacade,
    EventsRepository,
    EventsService,
    MySignUpsService,
    NameErasureJob,
    NominationsService,
    RemindersJob,
    SeatingService,
    SignUpNames,
    SignUpSheetsService,
    SignUpsData,
    SignUpsRepository,
    SignUpsService,
    StaffEventsService,
  ],
  exports: [EventsFacade],
})
export class EventsModule {}
