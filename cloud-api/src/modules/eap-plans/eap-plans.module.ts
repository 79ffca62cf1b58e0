import './eap-plans.errors.js';
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { PlanDocumentsService } from './documents/plan-documents.service.js';
import { EapPlansFacade } from './eap-plans.facade.js';
import { FillingController } from './filling/filling.controller.js';
import { FillingService } from './filling/filling.service.js';
import { JointFilingService } from './filling/joint-filing.service.js';
import { SectionsRepository } from './filling/sections.repository.js';
import { SubmittingService } from './filling/submitting.service.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansRepository } from './plans/plans.repository.js';
import { PlansService } from './plans/plans.service.js';
import { PlanSteps } from './plans/plan-steps.service.js';
import { RemindersJob } from './reminders/reminders.job.js';
import { ExtensionsService } from './review/extensions.service.js';
import { PlanMessages } from './review/plan-messages.service.js';
import { ReviewersService } from './review/reviewers.service.js';
import { ReviewsController } from './review/reviews.controller.js';
import { ReviewsService } from './review/reviews.service.js';
import { SubmissionsRepository } from './review/submissions.repository.js';
import { SubmissionsService } from './review/submissions.service.js';
import { PlanTotalsRepository } from './totals/plan-totals.repository.js';
import { PlanCountsService } from './years/plan-counts.service.js';
import { PlanOverviewController } from './years/plan-overview.controller.js';
import { PlansData } from './plans.data.js';
import { PlanOverviewService } from './years/plan-overview.service.js';
import { PlanYearsController } from './years/plan-years.controller.js';
import { PlanYearsRepository } from './years/plan-years.repository.js';
import { PlanYearsService } from './years/plan-years.service.js';
import { YearOpeningService } from './years/year-opening.service.js';

const repositories = [
  PlansRepository,
  PlanTotalsRepository,
  PlanYearsRepository,
  SectionsRepository,
  SubmissionsRepository,
];

@Module({
  imports: [IdentityModule, NotificationsModule, OrganizationsModule],
  controllers: [PlanYearsController, PlanOverviewController, PlansController, FillingController, ReviewsController],
  providers: [
    ...repositories,
    EapPlansFacade,
    PlansData,
    ExtensionsService,
    FillingService,
    JointFilingService,
    PlanCountsService,
    PlanDocumentsService,
    PlanMessages,
    PlanOverviewService,
    PlansService,
    PlanSteps,
    PlanYearsService,
    RemindersJob,
    ReviewersService,
    ReviewsService,
    SubmissionsService,
    SubmittingService,
    YearOpeningService,
  ],
  exports: [EapPlansFacade],
})
export class EapPlansModule {}
