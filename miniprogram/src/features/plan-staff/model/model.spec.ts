import { afterEach, describe, expect, it } from '@jest/globals';
import type { Counts } from '@/shared/plans/plans.types';
import { filedOf, litDoors, totalOf, widthOf } from './counts';
import { forgetRemarks, remark, remarksOf } from './remarks';
import { formOf, newForm, openYears, settingsOf } from './settings';

const counts: Counts = { notStarted: 3, draft: 2, submitted: 4, passed: 1, returned: 2, approved: 5, late: 6 };

describe('the numbers', () => {
  it('count as filed what was handed in at least once', () => {
    expect(filedOf(counts)).toBe(12);
    expect(totalOf(counts)).toBe(17);
  });

  it.each([
    [0, 0, 0],
    [0, 104, 0],
    [1, 104, 1],
    [52, 104, 5],
    [103, 104, 9],
    [104, 104, 10],
  ])('%i of %i light %i doors', (filed, total, lit) => {
    expect(litDoors(filed, total)).toBe(lit);
  });

  it('fill a bar only from what is there', () => {
    expect(widthOf(0, 10)).toBe('0');
    expect(widthOf(1, 1000)).toBe('2%');
    expect(widthOf(5, 10)).toBe('50%');
    expect(widthOf(10, 10)).toBe('100%');
  });
});

describe('a year’s settings', () => {
  it('are a form and back, in the business zone', () => {
    const settings = settingsOf({ ...newForm(2027), day: '2027-03-31', time: '18:00' });
    expect(settings).toEqual({
      dueAt: '2027-03-31T10:00:00.000Z',
      reminderDays: [30, 7, 1],
      kinds: ['government', 'enterprise', 'institution', 'new-economy'],
      shortFormBands: ['1-9'],
    });
    const year = { ...settings!, year: 2027, state: 'draft', templateVersion: 1, openedAt: null, counts } as const;
    expect(settingsOf(formOf(year))).toEqual(settings);
  });

  it('are incomplete without a day or without anybody who files', () => {
    expect(settingsOf({ ...newForm(2027), day: '' })).toBeNull();
    expect(settingsOf({ ...newForm(2027), kinds: [] })).toBeNull();
  });

  it('offer only years that are not there yet', () => {
    expect(openYears(2026, [2025, 2026])).toEqual([2027, 2028]);
  });
});

describe('a reviewer’s remarks', () => {
  afterEach(() => forgetRemarks('p'));
  const place = { section: 'education', measureId: 'm', field: null } as const;

  it('are one a place, and go when they are emptied', () => {
    remark('p', place, '写清楚时间');
    remark('p', place, ' 写清楚时间和地点 ');
    expect(remarksOf('p')).toEqual([{ ...place, text: '写清楚时间和地点' }]);
    remark('p', place, '  ');
    expect(remarksOf('p')).toEqual([]);
  });

  it('belong to their plan', () => {
    remark('p', place, '甲');
    expect(remarksOf('q')).toEqual([]);
  });
});
