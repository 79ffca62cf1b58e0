import { describe, expect, it } from '@jest/globals';
import type { OpeningHours } from './county-profile.types.js';
import { areReadable, areRoundTheClock } from './opening-hours.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const span = (days: number[], from: string, to: string): OpeningHours => ({ days, from, to });

describe('opening hours', () => {
  it('are readable with real days and times', () => {
    expect(areReadable([span(WEEK, '08:00', '24:00'), span([1], '00:00', '02:00')])).toBe(true);
  });

  it.each([
    ['no span', []],
    ['no day', [span([], '08:00', '12:00')]],
    ['day 0', [span([0], '08:00', '12:00')]],
    ['day 8', [span([8], '08:00', '12:00')]],
    ['half a day', [span([1.5], '08:00', '12:00')]],
    ['a day twice', [span([1, 1], '08:00', '12:00')]],
    ['24:30', [span([1], '08:00', '24:30')]],
    ['8:00 without zero', [span([1], '8:00', '12:00')]],
    ['an end before the beginning', [span([1], '20:00', '08:00')]],
    ['no duration', [span([1], '08:00', '08:00')]],
  ])('are not readable with %s', (_, hours) => {
    expect(areReadable(hours)).toBe(false);
  });

  it('are round the clock when spans leave no gap on any day, in whatever order', () => {
    expect(areRoundTheClock([span(WEEK, '00:00', '24:00')])).toBe(true);
    expect(areRoundTheClock([span(WEEK, '12:00', '24:00'), span(WEEK, '00:00', '13:00')])).toBe(true);
  });

  it('are not with a minute missing, or a day', () => {
    expect(areRoundTheClock([span(WEEK, '00:01', '24:00')])).toBe(false);
    expect(areRoundTheClock([span(WEEK, '00:00', '23:59')])).toBe(false);
    expect(areRoundTheClock([span(WEEK, '00:00', '08:00'), span(WEEK, '08:01', '24:00')])).toBe(false);
    expect(areRoundTheClock([span([1, 2, 3, 4, 5, 6], '00:00', '24:00')])).toBe(false);
    expect(areRoundTheClock([])).toBe(false);
  });
});
