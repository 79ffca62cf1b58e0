import { describe, expect, it } from '@jest/globals';
import { emptyMeasure, emptyPlan } from '../filling/plan-form.policy.js';
import { planDifferences } from './diff.policy.js';

describe('the difference between two submissions', () => {
  it('is nothing between the same', () => {
    expect(planDifferences(emptyPlan(), emptyPlan())).toEqual([]);
  });

  it('names fields, measures that came and went, and words within a measure, in the order of the form', () => {
    const [before, after] = [emptyPlan(), emptyPlan()];
    after.situation.fields.women = 12;
    before.assistance.measures = [
      { ...emptyMeasure('a'), what: '热线' },
      { ...emptyMeasure('b'), what: '陪伴' },
    ];
    after.assistance.measures = [
      { ...emptyMeasure('c'), what: '转介' },
      { ...emptyMeasure('b'), what: '陪伴', budgetFen: 100 },
    ];
    const lines = planDifferences(before, after).map(({ label, kind, before: was, after: is }) => [
      label,
      kind,
      was,
      is,
    ]);
    expect(lines).toEqual([
      ['第1步《单位情况》：女职工人数', 'changed', null, 12],
      ['第4步《心理援助》第1项措施', 'added', null, '转介'],
      ['第4步《心理援助》第2项：经费', 'changed', null, 100],
      ['第4步《心理援助》第1项措施', 'removed', '热线', null],
    ]);
  });
});
