import { Controller, Get, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../../platform/access/index.js';
import { ReceivedAt } from '../../../platform/http/index.js';
import { Rate } from '../../../platform/rate-limit/index.js';
import { ListPlansRequest } from '../dto/list-plans.request.js';
import { PlanYearSummaryResponse } from '../dto/plan-year.response.js';
import { PlanListResponse } from '../dto/plan.response.js';
import { PlanOverviewService } from './plan-overview.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Who has filed and who has not: the whole county, or the regions of whoever asks. */
@Controller('v1/plan-years/:year')
export class PlanOverviewController {
  constructor(private readonly overview: PlanOverviewService) {}

  @Get('summary')
  @Allow('plan.oversee')
  summary(
    @Param('year', ParseIntPipe) year: number,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanYearSummaryResponse> {
    return this.overview.summary(actor, year, at);
  }

  @Get('plans')
  @Allow('plan.oversee')
  plans(
    @Param('year', ParseIntPipe) year: number,
    @Query() query: ListPlansRequest,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<PlanListResponse> {
    return this.overview.list(actor, year, query, at);
  }

  @Get('summary.xlsx')
  @Allow('plan.oversee')
  @Rate('export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(
    @Param('year', ParseIntPipe) year: number,
    @CurrentActor() actor: Actor,
    @ReceivedAt() at: Date,
  ): Promise<StreamableFile> {
    const { bytes, disposition } = await this.overview.sheet(actor, year, at);
    return new StreamableFile(bytes, { type: XLSX, disposition });
  }
}
