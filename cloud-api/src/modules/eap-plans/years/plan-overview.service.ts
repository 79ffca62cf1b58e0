import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { decodeCursor, pageOf } from '../../../platform/pagination/index.js';
import { ListPlansRequest } from '../dto/list-plans.request.js';
import { PlanYearSummaryResponse } from '../dto/plan-year.response.js';
import { PlanListResponse, PlanSummaryResponse } from '../dto/plan.response.js';
import { attachment, type TakenFile } from '../documents/attachment.js';
import { summarySheet } from '../documents/summary-sheet.js';
import { fileNames } from '../locales/documents.zh.js';
import type { Person } from '../plan.types.js';
import { overseeingScope } from '../plans/plan.policy.js';
import { planSummary } from '../plans/plan-views.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanCountsService } from './plan-counts.service.js';
import type { PlanYearEntity } from './plan-year.entity.js';
import { PlanYearsRepository } from './plan-years.repository.js';

/** ORDER BY of the list. */
const ORDER = { id: 'string' } as const;
const SHEET_BATCH = 500;
/** More units than any county has. */
const MOST_IN_SHEET = 20_000;

/** Who has filed and who has not, for those who chase. */
@Injectable()
export class PlanOverviewService {
  constructor(
    private readonly years: PlanYearsRepository,
    private readonly counts: PlanCountsService,
    private readonly plans: PlansRepository,
    private readonly audit: Audit,
  ) {}

  async summary(person: Person, year: number, now: Date): Promise<PlanYearSummaryResponse> {
    const found = await this.yearSeenBy(person, year);
    return PlanYearSummaryResponse.from(found, await this.counts.of(found, overseeingScope(person), now), now);
  }

  async list(person: Person, year: number, query: ListPlansRequest, now: Date): Promise<PlanListResponse> {
    const { dueAt } = await this.yearSeenBy(person, year);
    const { state, kind, regionId, late, cursor, limit } = query;
    const filter = { state, kind, regionId, late: late === undefined ? undefined : late === 'true' };
    const slice = { after: cursor === undefined ? null : decodeCursor(ORDER, cursor).id, most: limit + 1 };
    const rows = await this.plans.list(year, overseeingScope(person), filter, { dueAt, now }, slice);
    const { items, nextCursor } = pageOf(rows, limit, ORDER);
    return { items: items.map((plan) => planSummary(plan, dueAt, now)), nextCursor };
  }

  /** The county's summary sheet, with every unit that the person oversees. */
  async sheet(person: Person, year: number, now: Date): Promise<TakenFile> {
    const summary = await this.summary(person, year, now);
    const dueAt = new Date(summary.dueAt);
    const plans: PlanSummaryResponse[] = [];
    let after: string | null = null;
    for (;;) {
      const slice = { after, most: SHEET_BATCH };
      const rows = await this.plans.list(year, overseeingScope(person), {}, { dueAt, now }, slice);
      plans.push(...rows.map((plan) => planSummary(plan, dueAt, now)));
      if (rows.length < SHEET_BATCH || plans.length >= MOST_IN_SHEET) break;
      after = rows.at(-1)?.id ?? null;
    }
    await this.audit.note(person, 'plan-summary.exported', String(year));
    const disposition = attachment(`plans-${year}.xlsx`, `${fileNames.summary(year)}.xlsx`);
    return { bytes: await summarySheet(summary, plans), disposition };
  }

  /** A year that is being set up is the county's own. */
  private async yearSeenBy(person: Person, year: number): Promise<PlanYearEntity> {
    const found = await this.years.find(year);
    if (!found || (found.state === 'draft' && !overseeingScope(person).everything)) {
      throw new DomainError('PLAN_YEAR_NOT_FOUND');
    }
    return found;
  }
}
