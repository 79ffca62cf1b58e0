import { PLAN_SECTIONS, type PlanForm, type PlanSectionKey } from '@anxin/contracts';
import { fieldName, problemWords } from '../locales/plan.zh.js';
import type { Measure, MeasureWords, PlainValue, PlanContent } from '../plan.types.js';
import { isStrand } from './plan-form.policy.js';

/** What is missing before a plan can be handed in. `field` is `measures` where a strand has none. */
export interface PlanProblem {
  section: PlanSectionKey;
  measureId: string | null;
  field: string;
  /** a sentence for the person who fills the plan in */
  text: string;
}

interface Needs {
  fields: Record<PlanSectionKey, readonly string[]>;
  measure: readonly (keyof MeasureWords)[];
}
const FULL: Needs = {
  fields: {
    situation: ['shiftWork', 'overview', 'concerns'],
    education: ['goal'],
    assessment: ['goal'],
    assistance: ['goal'],
    safeguards: ['leader', 'liaison', 'safeguards', 'privacy'],
  },
  measure: ['what', 'when', 'who', 'budgetFen', 'audience', 'indicator'],
};
/** Units of a handful of people: no goals, and measures in three words. */
const SHORT: Needs = {
  fields: {
    situation: ['overview'],
    education: [],
    assessment: [],
    assistance: [],
    safeguards: ['leader', 'liaison', 'safeguards'],
  },
  measure: ['what', 'when', 'who'],
};

export const stepOf = (section: PlanSectionKey): number => PLAN_SECTIONS.indexOf(section) + 1;

/** In the order of the form; empty: the plan can be handed in. */
export function planProblems(form: PlanForm, content: PlanContent): PlanProblem[] {
  const needs = form === 'full' ? FULL : SHORT;
  return PLAN_SECTIONS.flatMap((section) => sectionProblems(section, content, needs));
}

function sectionProblems(section: PlanSectionKey, content: PlanContent, needs: Needs): PlanProblem[] {
  const { fields, measures } = content[section];
  const problems = needs.fields[section]
    .filter((field) => isEmpty(fields[field] ?? null))
    .map((field) => ({ section, measureId: null, field, text: fieldText(section, field) }));
  if (!isStrand(section)) return problems;
  if (measures.length === 0) {
    const text = problemWords.noMeasure(stepOf(section));
    return [...problems, { section, measureId: null, field: 'measures', text }];
  }
  return [...problems, ...measures.flatMap((_, index) => measureProblems(section, measures, index, needs))];
}

function measureProblems(
  section: PlanSectionKey,
  measures: readonly Measure[],
  index: number,
  needs: Needs,
): PlanProblem[] {
  const measure = measures[index];
  if (!measure) return [];
  const place = measures.length > 1 ? index + 1 : null;
  return needs.measure
    .filter((field) => isEmpty(measure[field]))
    .map((field) => ({
      section,
      measureId: measure.measureId,
      field,
      text: problemWords.missing(stepOf(section), place, fieldName(section, true, field)),
    }));
}

function fieldText(section: PlanSectionKey, field: string): string {
  const name = fieldName(section, false, field);
  const step = stepOf(section);
  return field === 'shiftWork' ? problemWords.choose(step, name) : problemWords.missing(step, null, name);
}

/** Spaces are no answer; the number 0 is one. */
const isEmpty = (value: PlainValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');
