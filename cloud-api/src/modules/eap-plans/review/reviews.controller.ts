import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { ReceivedAt } from '../../../platform/http/index.js';
import { ExtendPlanRequest, ReviewPlanRequest } from '../dto/plan.request.js';
import { PlanResponse } from '../dto/plan.response.js';
import { PlansService } from '../plans/plans.service.js';
import { ExtensionsService } from './extensions.service.js';
import { ReviewsService } from './reviews.service.js';

/** What the union decides about a plan. */
@Controller('v1/plans/:planId')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly extensions: ExtensionsService,
    private readonly plans: PlansService,
  ) {}

  @Post('reviews')
  @HttpCode(200)
  @Allow('plan.review')
  async review(
    @Param('planId') planId: string,
    @Body() body: ReviewPlanRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanResponse> {
    await this.reviews.review(actor, planId, body, at);
    return this.plans.read(actor, planId, at);
  }

  @Post('extension')
  @HttpCode(200)
  @Allow('plan-year.manage')
  async extend(
    @Param('planId') planId: string,
    @Body() body: ExtendPlanRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanResponse> {
    await this.extensions.extend(actor, planId, body, at);
    return this.plans.read(actor, planId, at);
  }
}
