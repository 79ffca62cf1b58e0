import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { ReceivedAt } from '../../../platform/http/index.js';
import { ChangePlanYearRequest, CreatePlanYearRequest } from '../dto/plan-year.request.js';
import { PlanProgressResponse, PlanYearListResponse, PlanYearResponse } from '../dto/plan-year.response.js';
import { PlanYearsService } from './plan-years.service.js';

/** The years in which units file, set up and closed by the county. */
@Controller('v1/plan-years')
export class PlanYearsController {
  constructor(private readonly years: PlanYearsService) {}

  @Get()
  @Allow('plan.oversee')
  async list(@CurrentActor() actor: Actor, @ReceivedAt() at: Date): Promise<PlanYearListResponse> {
    return { items: await this.years.list(actor, at) };
  }

  @Get('current/progress')
  @Allow('plan.read-progress')
  progress(): Promise<PlanProgressResponse> {
    return this.years.progress();
  }

  @Post()
  @Allow('plan-year.manage')
  create(@Body() body: CreatePlanYearRequest, @ReceivedAt() at: Date): Promise<PlanYearResponse> {
    return this.years.create(body, at);
  }

  @Put(':year')
  @Allow('plan-year.manage')
  change(
    @Param('year', ParseIntPipe) year: number,
    @Body() body: ChangePlanYearRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanYearResponse> {
    return this.years.change(actor, year, body, at);
  }

  @Post(':year/open')
  @HttpCode(200)
  @Allow('plan-year.manage')
  open(
    @Param('year', ParseIntPipe) year: number,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanYearResponse> {
    return this.years.open(actor, year, at);
  }

  @Post(':year/close')
  @HttpCode(200)
  @Allow('plan-year.manage')
  close(
    @Param('year', ParseIntPipe) year: number,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanYearResponse> {
    return this.years.close(actor, year, at);
  }
}
