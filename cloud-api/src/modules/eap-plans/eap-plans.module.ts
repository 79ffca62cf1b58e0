import './eap-plans.errors.js';
import { Module } from '@nestjs/common';
import { PlanDocumentsService } from './documents/plan-documents.service.js';
import { FillingController } from './filling/filling.controller.js';
import { FillingService } from './filling/filling.service.js';
import { JointFilingService } from './filling/joint-filing.service.js';
import { SubmittingService } from './filling/submitting.service.js';
import { PlansController } from './plans/plans.controller.js';
import { PlansService } from './plans/plans.service.js';
import { ExtensionsService } from './review/extensions.service.js';
import { ReviewsController } from './review/reviews.controller.js';
import { ReviewsService } from './review/reviews.service.js';
import { SubmissionsService } from './review/submissions.service.js';
import { PlanOverviewController } from './years/plan-overview.controller.js';
import { PlanOverviewService } from './years/plan-overview.service.js';
import { PlanYearsController } from './years/plan-years.controller.js';
import { PlanYearsService } from './years/plan-years.service.js';

@Module({
  controllers: [PlanYearsController, PlanOverviewController, PlansController, FillingController, ReviewsController],
  providers: [
    ExtensionsService,
    FillingService,
    JointFilingService,
    PlanDocumentsService,
    PlanOverviewService,
    PlansService,
    PlanYearsService,
    ReviewsService,
    SubmissionsService,
    SubmittingService,
  ],
})
export class EapPlansModule {}
