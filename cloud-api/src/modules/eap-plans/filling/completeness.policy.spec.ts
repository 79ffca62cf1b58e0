import { describe, expect, it } from '@jest/globals';
import type { PlanContent } from '../plan.types.js';
import { planProblems } from './completeness.policy.js';
import { emptyMeasure, emptyPlan, STRANDS } from './plan-form.policy.js';

const measure = (measureId: string) => ({
  ...{ measureId, what: '讲座', when: '6月', who: '工会', budgetFen: 0, audience: '全体', indicator: '八成' },
});
function complete(): PlanContent {
  const plan = emptyPlan();
  Object.assign(plan.situation.fields, { shiftWork: 'no', overview: '机关', concerns: '睡眠' });
  Object.assign(plan.safeguards.fields, { leader: '甲', liaison: '乙', safeguards: '预算', privacy: '不外传' });
  for (const strand of STRANDS) plan[strand] = { fields: { goal: '知道' }, measures: [measure(`${strand}-1`)] };
  return plan;
}
const texts = (content: PlanContent, form: 'full' | 'short' = 'full') =>
  planProblems(form, content).map(({ text }) => text);

describe('a plan', () => {
  it('with everything filled in lacks nothing; an amount of nothing is an amount', () => {
    expect([texts(complete()), texts(complete(), 'short')]).toEqual([[], []]);
  });

  it.each([
    ['full', 13],
    ['short', 7],
  ] as const)('in the %s form lacks %d things at the beginning', (form, count) => {
    expect(texts(emptyPlan(), form)).toHaveLength(count);
  });

  it('in the short form needs no goals, and one measure in three words per strand', () => {
    const plan = emptyPlan();
    Object.assign(plan.situation.fields, { overview: '两个人' });
    Object.assign(plan.safeguards.fields, { leader: '甲', liaison: '甲', safeguards: '轮流休息' });
    for (const strand of STRANDS) {
      plan[strand].measures = [{ ...emptyMeasure(`${strand}-1`), what: '聊聊', when: '每月', who: '老板' }];
    }
    expect(texts(plan, 'short')).toEqual([]);
  });

  it('says which of several measures, and names its place for the screen', () => {
    const plan = complete();
    plan.education.measures = [measure('a'), { ...measure('b'), who: '  ' }];
    expect(planProblems('full', plan)).toEqual([
      { section: 'education', measureId: 'b', field: 'who', text: '第2步第2项：请填写‘谁负责’' },
    ]);
    plan.education.measures = [{ ...measure('b'), who: '' }];
    expect(texts(plan)).toEqual(['第2步：请填写‘谁负责’']);
  });
});
