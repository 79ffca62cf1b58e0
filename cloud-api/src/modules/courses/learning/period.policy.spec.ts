import { describe, expect, it } from '@jest/globals';
import { monthsOf, periodOf, yearsOf } from './period.policy.js';

describe('a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11-03..2026-11-20', '2026-11-03', '2026-11-20'],
    ['2026-11-03..2026-11-03', '2026-11-03', '2026-11-03'],
  ])('is a year, a month or days: %s', (text, from, until) => {
    expect(periodOf(text)).toEqual({ from, until });
  });

  it.each([
    ...['', '26', '2026-13', '2026-00', '2026-11-03', '2026-11-20..2026-11-03', '2026-02-30..2026-03-01'],
    ...['2026-11-31..2026-12-01', '2026..2027', ' 2026', 'all'],
  ])('is nothing else: %s', (text) => {
    expect(periodOf(text)).toBeNull();
  });

  it('falls into months and years, each day in one of them', () => {
    const period = { from: '2025-11-20', until: '2026-01-05' };
    expect(monthsOf(period)).toEqual([
      { from: '2025-11-20', until: '2025-11-30' },
      { from: '2025-12-01', until: '2025-12-31' },
      { from: '2026-01-01', until: '2026-01-05' },
    ]);
    expect(yearsOf(period)).toEqual([
      { from: '2025-11-20', until: '2025-12-31' },
      { from: '2026-01-01', until: '2026-01-05' },
    ]);
  });
});
