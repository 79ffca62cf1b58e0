import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countLate, dueOf, isInTime, isLate, type Filing } from './deadline.policy.js';

const DUE = new Date('2026-12-15T10:00:00.000Z');
const at = (milliseconds: number) => new Date(DUE.getTime() + milliseconds);

describe('a deadline', () => {
  it('is kept by what reaches the server at that very millisecond, and missed by the next', () => {
    expect([isInTime(at(-1), DUE), isInTime(at(0), DUE), isInTime(at(1), DUE)]).toEqual([true, true, false]);
  });

  it('is the later one of the year’s and the unit’s own', () => {
    expect([dueOf(DUE, null), dueOf(DUE, at(5)), dueOf(DUE, at(-5))]).toEqual([DUE, at(5), DUE]);
  });

  it('makes late: those filed late, and those not filed once it has passed', () => {
    const filing = (change: Partial<Filing>): Filing => ({
      ...{ firstReceivedAt: null, filedLate: false, extendedUntil: null },
      ...change,
    });
    expect(isLate(filing({}), DUE, at(0))).toBe(false);
    expect(isLate(filing({}), DUE, at(1))).toBe(true);
    expect(isLate(filing({ extendedUntil: at(1000) }), DUE, at(1000))).toBe(false);
    expect(isLate(filing({ extendedUntil: at(1000) }), DUE, at(1001))).toBe(true);
    expect(isLate(filing({ firstReceivedAt: at(-9) }), DUE, at(1))).toBe(false);
    expect(isLate(filing({ firstReceivedAt: at(9), filedLate: true }), DUE, at(10))).toBe(true);
  });

  it('counts the same from the roll-up as plan by plan, at any moment', () => {
    const moment = fc.integer({ min: -50, max: 50 }).map(at);
    const plan: fc.Arbitrary<Filing> = fc
      .record({ firstReceivedAt: fc.option(moment), extendedUntil: fc.option(fc.integer({ min: 1, max: 50 }).map(at)) })
      .map(({ firstReceivedAt, extendedUntil }) => ({
        ...{ firstReceivedAt, extendedUntil },
        filedLate: firstReceivedAt !== null && !isInTime(firstReceivedAt, dueOf(DUE, extendedUntil)),
      }));
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 30 }), moment, (plans, now) => {
        const filed = plans.filter(({ firstReceivedAt }) => firstReceivedAt !== null);
        const stillExtended = plans.filter(
          ({ firstReceivedAt, extendedUntil }) =>
            firstReceivedAt === null && extendedUntil !== null && extendedUntil >= now,
        );
        const counted = countLate(
          { total: plans.length, filed: filed.length, filedLate: filed.filter(({ filedLate }) => filedLate).length },
          ...([DUE, now, now > DUE ? stillExtended.length : 0] as const),
        );
        expect(counted).toBe(plans.filter((one) => isLate(one, DUE, now)).length);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
