import type { UnitKind } from '@anxin/contracts';
import { countLate } from '../years/deadline.policy.js';

/** A row of the roll-up. */
export interface TotalRow {
  kind: UnitKind;
  regionId: string;
  regionName: string;
  notStarted: number;
  draft: number;
  submitted: number;
  passed: number;
  returned: number;
  approved: number;
  filed: number;
  filedLate: number;
}
/** Plans that were given longer, are not filed, and still have time. */
export interface ExtendedCount {
  kind: UnitKind;
  regionId: string;
  count: number;
}
export interface PlanCounts {
  notStarted: number;
  draft: number;
  submitted: number;
  passed: number;
  returned: number;
  approved: number;
  late: number;
}

const sum = (rows: readonly TotalRow[], column: keyof TotalRow): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

const STATES = ['notStarted', 'draft', 'submitted', 'passed', 'returned', 'approved'] as const;

export const totalOf = (rows: readonly TotalRow[]): number =>
  STATES.reduce((total, state) => total + sum(rows, state), 0);

/** What the rows say at a moment. `extended`: of the same kinds and regions. */
export function planCounts(
  rows: readonly TotalRow[],
  extended: readonly ExtendedCount[],
  { dueAt, now }: { dueAt: Date; now: Date },
): PlanCounts {
  const [notStarted, draft, submitted] = [sum(rows, 'notStarted'), sum(rows, 'draft'), sum(rows, 'submitted')];
  const [passed, returned, approved] = [sum(rows, 'passed'), sum(rows, 'returned'), sum(rows, 'approved')];
  const of = { total: totalOf(rows), filed: sum(rows, 'filed'), filedLate: sum(rows, 'filedLate') };
  const stillExtended = extended
    .filter(({ kind, regionId }) => rows.some((row) => row.kind === kind && row.regionId === regionId))
    .reduce((total, { count }) => total + count, 0);
  return {
    ...{ notStarted, draft, submitted, passed, returned, approved },
    late: countLate(of, dueAt, now, stillExtended),
  };
}
