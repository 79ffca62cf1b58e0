import { describe, expect, it } from '@jest/globals';
import { dueReminder } from './reminder-steps.policy.js';

const DUE = new Date('2026-12-15T10:00:00.000Z'); // 15 December, 18:00 in the county
const OPENED = new Date('2026-11-01T00:00:00.000Z');
const at = (local: string) => new Date(`${local}+08:00`);
const step = (now: Date, days = [7, 1, 0], since = OPENED) => dueReminder(DUE, days, { now, since });

describe('a reminder', () => {
  it.each([
    ['2026-12-08T08:59:59', null],
    ['2026-12-08T09:00:00', '2026-12-15/7'],
    ['2026-12-13T23:00:00', '2026-12-15/7'],
    ['2026-12-14T09:00:00', '2026-12-15/1'],
    ['2026-12-15T09:00:00', '2026-12-15/0'],
    ['2026-12-16T08:59:59', '2026-12-15/0'],
    ['2026-12-16T09:00:00', '2026-12-15/-1'],
    ['2026-12-28T12:00:00', '2026-12-15/-1'],
  ])('at %s in the county is %s', (local, key) => {
    expect(step(at(local))?.key ?? null).toBe(key);
  });

  it('says how many days are left on the day it is sent, also when it is sent late', () => {
    const left = (local: string) => step(at(local))?.daysLeft;
    expect([left('2026-12-08T09:00:00'), left('2026-12-10T09:00:00'), left('2026-12-15T23:00:00')]).toEqual([7, 5, 0]);
    expect([left('2026-12-16T10:00:00'), left('2026-12-20T10:00:00')]).toEqual([-1, -5]);
  });

  it('is not made up for when it belongs to before the year was open', () => {
    expect(step(at('2026-12-10T10:00:00'), [7, 1], at('2026-12-09T10:00:00'))).toBe(null);
    expect(step(at('2026-12-14T10:00:00'), [7, 1], at('2026-12-09T10:00:00'))?.key).toBe('2026-12-15/1');
  });

  it('after the deadline comes also where no other was wanted', () => {
    expect([step(at('2026-12-15T12:00:00'), []), step(at('2026-12-16T12:00:00'), [])?.key]).toEqual([
      null,
      '2026-12-15/-1',
    ]);
  });
});
