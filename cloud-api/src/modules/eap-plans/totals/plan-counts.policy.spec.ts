import { describe, expect, it } from '@jest/globals';
import { planCounts, type TotalRow, totalOf } from './plan-counts.policy.js';

const DUE = new Date('2026-12-15T10:00:00Z');
const later = (ms: number): Date => new Date(DUE.getTime() + ms);
const row = (regionId: string, counts: Partial<TotalRow>): TotalRow => ({
  ...{ kind: 'enterprise', regionId, regionName: regionId },
  ...{ notStarted: 0, draft: 0, submitted: 0, passed: 0, returned: 0, approved: 0, filed: 0, filedLate: 0 },
  ...counts,
});
const TOWN = row('town', { notStarted: 1, draft: 2, submitted: 4, passed: 8, returned: 16, approved: 32, filed: 60 });
const VALLEY = row('valley', { notStarted: 100, approved: 7, filed: 7, filedLate: 3 });

describe('what the roll-up says', () => {
  it('is the sum of its rows, state by state', () => {
    expect(planCounts([TOWN, VALLEY], [], { dueAt: DUE, now: DUE })).toEqual({
      ...{ notStarted: 101, draft: 2, submitted: 4, passed: 8, returned: 16, approved: 39, late: 3 },
    });
    expect(totalOf([TOWN, VALLEY])).toBe(170);
    expect(totalOf([])).toBe(0);
  });

  it('counts as late from the moment after the deadline who has not filed', () => {
    expect(planCounts([TOWN, VALLEY], [], { dueAt: DUE, now: later(1) }).late).toBe(3 + 170 - 67);
  });

  it('leaves out who was given longer, of the same kind and region alone', () => {
    const extended = [
      { kind: 'enterprise', regionId: 'town', count: 2 },
      { kind: 'government', regionId: 'town', count: 10 },
      { kind: 'enterprise', regionId: 'elsewhere', count: 20 },
    ] as const;
    expect(planCounts([TOWN], extended, { dueAt: DUE, now: later(1) }).late).toBe(63 - 60 - 2);
  });
});
