import { Controller, Get, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { ReceivedAt } from '../../../platform/http/index.js';
import { Rate } from '../../../platform/rate-limit/index.js';
import { DiffPlanRequest, PlanPdfRequest } from '../dto/plan.request.js';
import { MyPlansResponse, PlanDiffResponse, PlanResponse, PlanSubmissionResponse } from '../dto/plan.response.js';
import { PlanDocumentsService } from '../documents/plan-documents.service.js';
import { SubmissionsService } from '../review/submissions.service.js';
import { PlansService } from './plans.service.js';

/** Reading plans: the unit's own people, its reviewers, its department, the county. For others there is none. */
@Controller('v1')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly submissions: SubmissionsService,
    private readonly documents: PlanDocumentsService,
  ) {}

  @Get('my/plans')
  @Allow('plan.fill')
  async mine(@CurrentActor() actor: Actor, @ReceivedAt() at: Date): Promise<MyPlansResponse> {
    return { items: await this.plans.ofMyUnits(actor, at) };
  }

  @Get('plans/:planId')
  @Allow('plan.read')
  read(@Param('planId') planId: string, @CurrentActor() actor: Actor, @ReceivedAt() at: Date): Promise<PlanResponse> {
    return this.plans.read(actor, planId, at);
  }

  @Get('plans/:planId/submissions/:number')
  @Allow('plan.read')
  submission(
    @Param('planId') planId: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<PlanSubmissionResponse> {
    return this.submissions.read(actor, planId, number);
  }

  @Get('plans/:planId/diff')
  @Allow('plan.read')
  diff(
    @Param('planId') planId: string,
    @Query() query: DiffPlanRequest,
    @CurrentActor() actor: Actor,
  ): Promise<PlanDiffResponse> {
    return this.submissions.diff(actor, planId, query);
  }

  @Get('plans/:planId/plan.pdf')
  @Allow('plan.read')
  @Rate('export')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @Param('planId') planId: string,
    @Query() query: PlanPdfRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<StreamableFile> {
    const { bytes, disposition } = await this.documents.pdf(actor, planId, query.number ?? null, at);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }
}
