import type { UnitKind } from '@anxin/contracts';
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
}

export class PlanProgressResponse {
  year: number;
  total: number;
  /** handed in at least once */
  filed: number;
}
