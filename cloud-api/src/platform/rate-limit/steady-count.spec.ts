import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SteadyCount } from './steady-count.js';

const WINDOW_MS = 60_000;

describe('counting in memory', () => {
  it('allows so many at once, says how long to wait, and goes on at an even pace', () => {
    const count = new SteadyCount(3, WINDOW_MS);
    expect([1, 2, 3].map(() => count.take('one', 0))).toEqual([0, 0, 0]);
    expect(count.take('one', 0)).toBe(20_000);
    expect(count.take('one', 19_999)).toBeCloseTo(1);
    expect(count.take('one', 20_000)).toBe(0);
    expect(count.take('one', 20_000)).toBe(20_000);
    expect([1, 2, 3].map(() => count.take('one', 100_000))).toEqual([0, 0, 0]);
  });

  it('does not hold it against anybody that the clock was set back', () => {
    const count = new SteadyCount(1, WINDOW_MS);
    count.take('one', 10 * WINDOW_MS);
    expect(count.take('one', 0)).toBe(0);
  });

  it('counts each for themselves', () => {
    const count = new SteadyCount(1, WINDOW_MS);
    expect([count.take('one', 0), count.take('other', 0)]).toEqual([0, 0]);
    expect(count.take('one', 0)).toBeGreaterThan(0);
  });

  // Mutation: what is refused is counted too, and who goes on knocking is never let in again.
  it('does not punish knocking: after the wait that was told, one is let in', () => {
    const count = new SteadyCount(2, WINDOW_MS);
    for (let asked = 0; asked < 50; asked++) count.take('one', 0);
    expect(count.take('one', 30_000)).toBe(0);
  });

  it('never allows more than twice the limit in any window, and never less than the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(5_000), { maxLength: 200 }), (limit, gaps) => {
        const count = new SteadyCount(limit, WINDOW_MS);
        let now = 0;
        const allowed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (count.take('one', now) === 0) allowed.push(now);
        }
        for (const from of allowed) {
          const within = allowed.filter((at) => at >= from && at < from + WINDOW_MS).length;
          expect(within).toBeLessThanOrEqual(2 * limit);
        }
        expect(allowed.length).toBeGreaterThanOrEqual(Math.min(limit, gaps.length));
      }),
    );
  });

  it('forgets who came longest ago instead of growing without end', () => {
    const count = new SteadyCount(1, WINDOW_MS);
    count.take('first', 0);
    for (let caller = 0; caller < 100_000; caller++) count.take(`caller ${caller}`, 0);
    expect(count.take('first', 0)).toBe(0);
    expect(count.take('caller 99999', 0)).toBeGreaterThan(0);
  });
});
