import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, Post } from '@nestjs/common';
import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import { ApiParam } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { ReceivedAt } from '../../../platform/http/index.js';
import { JointFilingRequest, SubmitPlanRequest } from '../dto/plan.request.js';
import { JointCandidatesResponse, PlanResponse } from '../dto/plan.response.js';
import { EditSectionRequest } from '../dto/section.request.js';
import { EditedSectionResponse } from '../dto/section.response.js';
import { PlansService } from '../plans/plans.service.js';
import { FillingService } from './filling.service.js';
import { JointFilingService } from './joint-filing.service.js';
import { SubmittingService } from './submitting.service.js';

const SECTION_PIPE = new ParseEnumPipe(Object.fromEntries(PLAN_SECTIONS.map((section) => [section, section])));

/** The unit's people write their plan and hand it in. */
@Controller('v1/plans/:planId')
export class FillingController {
  constructor(
    private readonly filling: FillingService,
    private readonly submitting: SubmittingService,
    private readonly joint: JointFilingService,
    private readonly plans: PlansService,
  ) {}

  /** a POST because WeChat's `wx.request` knows no PATCH */
  @Post('sections/:section/changes')
  @HttpCode(200)
  @Allow('plan.fill')
  @ApiParam({ name: 'section', enum: PLAN_SECTIONS })
  edit(
    @Param('planId') planId: string,
    @Param('section', SECTION_PIPE) section: PlanSectionKey,
    @Body() body: EditSectionRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<EditedSectionResponse> {
    return this.filling.edit(actor, planId, section, body, at);
  }

  @Post('submit')
  @HttpCode(200)
  @Allow('plan.fill')
  async submit(
    @Param('planId') planId: string,
    @Body() body: SubmitPlanRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanResponse> {
    await this.submitting.submit(actor, planId, body, at);
    return this.plans.read(actor, planId, at);
  }

  @Get('joint-candidates')
  @Allow('plan.fill')
  async candidates(@Param('planId') planId: string, @CurrentActor() actor: Actor): Promise<JointCandidatesResponse> {
    return { items: await this.joint.candidates(actor, planId) };
  }

  @Post('joint')
  @HttpCode(200)
  @Allow('plan.fill')
  async fileTogether(
    @Param('planId') planId: string,
    @Body() body: JointFilingRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanResponse> {
    await this.joint.fileWith(actor, planId, body.unitIds);
    return this.plans.read(actor, planId, at);
  }
}
