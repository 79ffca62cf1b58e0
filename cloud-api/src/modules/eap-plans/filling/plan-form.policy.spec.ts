import { PLAN_SECTIONS } from '@anxin/contracts';
import { describe, expect, it } from '@jest/globals';
import {
  emptyMeasure,
  emptyPlan,
  type FieldRule,
  isAllowed,
  isStrand,
  normalised,
  ruleOf,
  totalBudget,
} from './plan-form.policy.js';

const TEXT: FieldRule = { kind: 'text', most: 3 };
const NUMBER: FieldRule = { kind: 'number', most: 10 };
const CHOICE: FieldRule = { kind: 'choice', values: ['yes', 'no'] };

describe('the form of a plan', () => {
  it('has measures in its three strands alone', () => {
    expect(PLAN_SECTIONS.filter(isStrand)).toEqual(['education', 'assessment', 'assistance']);
    expect(ruleOf('education', true, 'what')).toEqual({ kind: 'text', most: 200 });
    expect(ruleOf('situation', true, 'what')).toBeNull();
  });

  it('knows its own fields and nothing that every object has', () => {
    expect(ruleOf('situation', false, 'women')).toMatchObject({ kind: 'number' });
    const strange = ['what', 'constructor', '__proto__', 'toString', ''];
    expect(strange.map((field) => ruleOf('situation', false, field))).toEqual(strange.map(() => null));
    expect(ruleOf('education', true, 'constructor')).toBeNull();
  });

  it('writes nothing filled in as one thing', () => {
    expect([normalised(TEXT, null), normalised(TEXT, ''), normalised(TEXT, '三班倒')]).toEqual(['', '', '三班倒']);
    expect([normalised(NUMBER, ''), normalised(NUMBER, null), normalised(NUMBER, 0)]).toEqual([null, null, 0]);
    expect([normalised(CHOICE, ''), normalised(CHOICE, 'no')]).toEqual([null, 'no']);
  });

  it('takes words up to their length, in characters as people count them', () => {
    expect(['', '三班倒', '𠮷𠮷𠮷'].map((value) => isAllowed(TEXT, value))).toEqual([true, true, true]);
    expect(['三班倒吗', 3, null].map((value) => isAllowed(TEXT, value))).toEqual([false, false, false]);
  });

  it('takes numbers from nothing to the most, that included', () => {
    expect([null, 0, 10].map((value) => isAllowed(NUMBER, value))).toEqual([true, true, true]);
    expect([-1, 11, '5'].map((value) => isAllowed(NUMBER, value))).toEqual([false, false, false]);
  });

  it('takes a choice of the list, or none', () => {
    expect([null, 'yes', 'no'].map((value) => isAllowed(CHOICE, value))).toEqual([true, true, true]);
    expect(['maybe', 1, ''].map((value) => isAllowed(CHOICE, value))).toEqual([false, false, false]);
  });

  it('begins empty, words as words and the rest as nothing', () => {
    const plan = emptyPlan();
    expect(Object.keys(plan)).toEqual([...PLAN_SECTIONS]);
    expect(plan.situation).toEqual({
      fields: { women: null, shiftWork: null, overview: '', concerns: '' },
      measures: [],
    });
    expect(totalBudget(plan)).toBe(0);
  });

  it('adds up the budgets of all strands, and a measure without one costs nothing', () => {
    const plan = emptyPlan();
    const measures = [emptyMeasure('a'), { ...emptyMeasure('b'), budgetFen: 500 }];
    for (const strand of ['education', 'assistance'] as const) plan[strand] = { ...plan[strand], measures };
    expect(totalBudget(plan)).toBe(1000);
  });
});
