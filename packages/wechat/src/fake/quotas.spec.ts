import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { START } from '../../test/world.js';
import { PLATFORM_QUOTAS, Quotas, type QuotaName } from './quotas.js';

const DAY = 86_400_000;
/** As the platform's table gives them: calls, window in milliseconds. */
const TABLE: readonly [QuotaName, number, number][] = [
  ['loginPersonMinute', 100, 60_000],
  ['tokenMinute', 10_000, 60_000],
  ['tokenDay', 500_000, DAY],
  ['forcedTokenDay', 20, DAY],
  ['textCheckMinute', 4_000, 60_000],
  ['textCheckDay', 2_000_000, DAY],
  ['mediaCheckMinute', 2_000, 60_000],
  ['mediaCheckDay', 200_000, DAY],
  ['wxaCodeMinute', 5_000, 60_000],
  ['linkSecond', 100, 1_000],
  ['linkDay', 500_000, DAY],
];

describe('the quotas', () => {
  it.each(TABLE)('let %s through %i times in %i ms, and again in the next', (name, limit, windowMs) => {
    let now = START;
    const quotas = new Quotas({ now: () => now });
    let passed = 0;
    while (quotas.take(name, 'app')) passed += 1;
    expect(passed).toBe(limit);
    expect(quotas.take(name, 'another app')).toBe(true);
    now += windowMs;
    expect(quotas.take(name, 'app')).toBe(true);
  });

  it('are all in the table', () => {
    expect(TABLE.map(([name]) => name).sort()).toEqual(Object.keys(PLATFORM_QUOTAS).sort());
  });

  it('start a new day at midnight in China', () => {
    let now = Date.UTC(2026, 2, 2, 15, 59, 59, 999);
    const quotas = new Quotas({ now: () => now }, { linkDay: 1 });
    expect([quotas.take('linkDay', 'app'), quotas.take('linkDay', 'app')]).toEqual([true, false]);
    now += 1;
    expect(quotas.take('linkDay', 'app')).toBe(true);
  });

  it('never let more than the limit through in one window, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 200 }), (steps) => {
        let now = START;
        const quotas = new Quotas({ now: () => now }, { linkSecond: 3 });
        const passed = new Map<number, number>();
        for (const step of steps) {
          now += step;
          const window = Math.floor(now / 1_000);
          if (quotas.take('linkSecond', 'app')) passed.set(window, (passed.get(window) ?? 0) + 1);
        }
        expect(Math.max(0, ...passed.values())).toBeLessThanOrEqual(3);
      }),
    );
  });
});
