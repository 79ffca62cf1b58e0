import { describe, expect, it } from '@jest/globals';
import { dayInWords, instantInWords, parseLocalDate, timeInWords } from './index.js';

describe('times in words', () => {
  it('name the weekday of the business day', () => {
    expect(dayInWords(parseLocalDate('2026-11-26'))).toBe('11月26日（周四）');
    expect(dayInWords(parseLocalDate('2027-01-03'))).toBe('1月3日（周日）');
  });

  it('are those of the county, whatever day it is in UTC', () => {
    expect(instantInWords(new Date('2026-11-26T06:30:00.000Z'))).toBe('11月26日（周四）14:30');
    expect(instantInWords(new Date('2026-11-26T16:00:00.000Z'))).toBe('11月27日（周五）00:00');
    expect(timeInWords(new Date('2026-11-26T15:59:59.999Z'))).toBe('23:59');
  });
});
