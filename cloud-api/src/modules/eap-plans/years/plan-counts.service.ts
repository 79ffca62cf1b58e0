import { Injectable } from '@nestjs/common';
import type { PlanScope } from '../plans/plan.policy.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { ExtendedCount, TotalRow } from '../totals/plan-counts.policy.js';
import { PlanTotalsRepository } from '../totals/plan-totals.repository.js';
import type { PlanYearEntity } from './plan-year.entity.js';

export interface YearTotals {
  rows: TotalRow[];
  extended: ExtendedCount[];
}

/** The county's view at the cost of the roll-up and of the few that were given longer. */
@Injectable()
export class PlanCountsService {
  constructor(
    private readonly totals: PlanTotalsRepository,
    private readonly plans: PlansRepository,
  ) {}

  async of(year: PlanYearEntity, scope: PlanScope, now: Date): Promise<YearTotals> {
    const rows = await this.totals.ofYears([year.year], scope);
    const extended = year.dueAt < now ? await this.plans.stillExtended(year.year, now) : [];
    return { rows, extended };
  }
}
