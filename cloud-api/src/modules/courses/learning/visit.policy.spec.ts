import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NEVER, type Sitting, sittingAfter } from './visit.policy.js';

const TODAY = '2026-11-24';
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 24, 4, 0, second));
/** @returns at which of the reports it became a visit */
function visitsAmong(reports: readonly [second: number, seconds: number, today?: string][], before = NEVER): number[] {
  let sitting = before;
  return reports.flatMap(([second, seconds, today = TODAY]) => {
    const { isVisit, ...after } = sittingAfter(sitting, { seconds, now: at(second), today });
    sitting = after;
    return isVisit ? [second] : [];
  });
}

describe('a learning visit', () => {
  it('is thirty seconds, however they came together, once', () => {
    expect(
      visitsAmong([
        [0, 0],
        [15, 15],
        [30, 15],
        [45, 15],
        [90, 45],
      ]),
    ).toEqual([30]);
    expect(
      visitsAmong([
        [0, 0],
        [29, 29],
      ]),
    ).toEqual([]);
    expect(
      visitsAmong([
        [0, 0],
        [29, 29],
        [600, 1],
      ]),
    ).toEqual([600]);
  });

  // Mutation: `readSeconds` adds `seconds` as they are said.
  it('is not made by saying more than has passed, nor by saying it again and again', () => {
    expect(visitsAmong([[0, 3600]])).toEqual([]);
    expect(
      visitsAmong([
        [0, 0],
        [10, 3600],
      ]),
    ).toEqual([]);
    expect(
      visitsAmong([
        [0, 0],
        [10, 30],
        [10, 30],
        [10, 30],
        [20, 30],
      ]),
    ).toEqual([]);
    expect(
      visitsAmong([
        [10, 0],
        [0, 3600],
        [5, 3600],
      ]),
    ).toEqual([]);
  });

  it('begins anew every day', () => {
    const next = '2026-11-25';
    expect(
      visitsAmong([
        [0, 0],
        [40, 40],
        [50, 40, next],
        [60, 10, next],
        [90, 30, next],
      ]),
    ).toEqual([40, 90]);
  });

  it('never holds more seconds than the server has seen pass', () => {
    const reports = fc.array(fc.tuple(fc.nat(600), fc.nat(86_400)), { minLength: 1 });
    fc.assert(
      fc.property(reports, (sent) => {
        const ordered = sent.sort(([one], [other]) => one - other);
        let sitting: Sitting = NEVER;
        for (const [second, seconds] of ordered) {
          sitting = sittingAfter(sitting, { seconds, now: at(second), today: TODAY });
        }
        expect(sitting.readSeconds).toBeLessThanOrEqual(ordered.at(-1)![0] - ordered[0]![0]);
      }),
      { seed: 11 },
    );
  });
});
