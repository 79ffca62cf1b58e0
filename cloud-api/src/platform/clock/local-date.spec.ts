import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDateOf, parseLocalDate, startOfDay } from './local-date.js';

describe('days in the business zone', () => {
  it('turn at 16:00 UTC', () => {
    expect(localDateOf(new Date('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24');
    expect(localDateOf(new Date('2026-11-24T16:00:00.000Z'))).toBe('2026-11-25');
  });

  it('begin at midnight in Shanghai', () => {
    expect(startOfDay(parseLocalDate('2026-11-24')).toISOString()).toBe('2026-11-23T16:00:00.000Z');
  });

  it('are added across months and leap years', () => {
    expect(addDays(parseLocalDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(parseLocalDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(addMonths(parseLocalDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(parseLocalDate('2026-11-24'), -24)).toBe('2024-11-24');
  });

  it.each(['2026-02-30', '2026-1-1', 'tomorrow', '2026-13-01'])('refuse %s', (text) => {
    expect(() => parseLocalDate(text)).toThrow(RangeError);
  });
});
