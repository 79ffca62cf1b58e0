import { UNIT_KINDS, type UnitKind } from '@anxin/contracts';
import { planCounts, totalOf, type TotalRow } from '../totals/plan-counts.policy.js';
import type { YearTotals } from '../years/plan-counts.service.js';
import type { PlanYearEntity } from '../years/plan-year.entity.js';
import type { PlanYearState } from '../years/plan-year.state.js';

export class PlanCountsResponse {
  notStarted: number;
  draft: number;
  submitted: number;
  passed: number;
  returned: number;
  approved: number;
  /** filed after the deadline, or not filed and the deadline has passed */
  late: number;
}

export class PlanYearResponse {
  year: number;
  state: PlanYearState;
  templateVersion: number;
  dueAt: string;
  reminderDays: number[];
  kinds: UnitKind[];
  shortFormBands: string[];
  openedAt: string | null;
  counts: PlanCountsResponse;

  static from(year: PlanYearEntity, { rows, extended }: YearTotals, now: Date): PlanYearResponse {
    return {
      ...{ year: year.year, state: year.state, templateVersion: year.templateVersion },
      dueAt: year.dueAt.toISOString(),
      reminderDays: JSON.parse(year.reminderDays) as number[],
      kinds: JSON.parse(year.kinds) as UnitKind[],
      shortFormBands: JSON.parse(year.shortFormBands) as string[],
      openedAt: year.openedAt?.toISOString() ?? null,
      counts: planCounts(rows, extended, { dueAt: year.dueAt, now }),
    };
  }
}

export class PlanYearListResponse {
  items: PlanYearResponse[];
}

export class KindCountsResponse extends PlanCountsResponse {
  kind: UnitKind;
  total: number;
}

export class RegionCountsResponse extends PlanCountsResponse {
  regionId: string;
  regionName: string;
  total: number;
}

export class PlanYearSummaryResponse {
  year: number;
  dueAt: string;
  total: number;
  counts: PlanCountsResponse;
  byKind: KindCountsResponse[];
  byRegion: RegionCountsResponse[];

  /** Kinds in their order, regions in the order in which they were set up. */
  static from({ year, dueAt }: PlanYearEntity, { rows, extended }: YearTotals, now: Date): PlanYearSummaryResponse {
    const countsOf = (some: readonly TotalRow[]) => ({
      total: totalOf(some),
      ...planCounts(some, extended, { dueAt, now }),
    });
    const { total, ...counts } = countsOf(rows);
    const kinds = UNIT_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
    const regions = new Map(rows.map(({ regionId, regionName }) => [regionId, regionName]));
    return {
      ...{ year, dueAt: dueAt.toISOString(), total, counts },
      byKind: kinds.map((kind) => ({ kind, ...countsOf(rows.filter((row) => row.kind === kind)) })),
      byRegion: [...regions].map(([regionId, regionName]) => ({
        ...{ regionId, regionName },
        ...countsOf(rows.filter((row) => row.regionId === regionId)),
      })),
    };
  }
}

export class PlanProgressResponse {
  year: number;
  total: number;
  /** handed in at least once */
  filed: number;
}
