import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AssessmentsModule } from './modules/assessments/index.js';
import { ConsentsModule } from './modules/consents/index.js';
import { CoursesModule } from './modules/courses/index.js';
import { EapPlansModule } from './modules/eap-plans/index.js';
import { EventsModule } from './modules/events/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { MediaModule } from './modules/media/index.js';
import { MyDataModule } from './modules/my-data/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { OrganizationsModule } from './modules/organizations/index.js';
import { SharingModule } from './modules/sharing/index.js';
import { VenuesModule } from './modules/venues/index.js';
import { AccessGuard } from './platform/access/index.js';
import { AuditModule } from './platform/audit/index.js';
import { CryptoModule } from './platform/crypto/index.js';
import { ErrorFilter } from './platform/errors/index.js';
import { IdempotencyModule } from './platform/idempotency/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { ObservabilityModule } from './platform/observability/index.js';
import { OutboxModule } from './platform/outbox/index.js';
import { PersonalDataModule } from './platform/personal-data/index.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { ArrivalLimitGuard, CallerLimitGuard, RateLimitModule } from './platform/rate-limit/index.js';
import { StorageModule } from './platform/storage/index.js';
import { FastValidationPipe, PathIdsGuard } from './platform/validation/index.js';

/** The whole server. What it stands in (time, randomness, database) is given from outside. */
@Module({})
export class AppModule {
  static in(surroundings: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(surroundings),
        CryptoModule,
        ObservabilityModule,
        OutboxModule,
        JobsModule,
        AuditModule,
        StorageModule,
        PersonalDataModule,
        IdempotencyModule,
        RateLimitModule,
        IdentityModule,
        OrganizationsModule,
        ConsentsModule,
        AssessmentsModule,
        NotificationsModule,
        SharingModule,
        EventsModule,
        VenuesModule,
        MediaModule,
        CoursesModule,
        EapPlansModule,
        MyDataModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: ArrivalLimitGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: CallerLimitGuard },
        { provide: APP_GUARD, useClass: PathIdsGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useClass: FastValidationPipe },
      ],
    };
  }
}
