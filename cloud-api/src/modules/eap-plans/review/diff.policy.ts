import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import { stepOf } from '../filling/completeness.policy.js';
import { measureFields, sectionFieldsOf } from '../filling/plan-form.policy.js';
import { differenceLabel, fieldName, sectionNames } from '../locales/plan.zh.js';
import type { Measure, PlainValue, PlanContent } from '../plan.types.js';

/** One thing that is different between two submissions. `field` null: the whole measure; its words are what it does. */
export interface PlanDifference {
  section: PlanSectionKey;
  measureId: string | null;
  field: string | null;
  kind: 'added' | 'removed' | 'changed';
  before: PlainValue;
  after: PlainValue;
  label: string;
}

/** What changed from one submission to another, in the order of the form; a measure is known by its id. */
export function planDifferences(before: PlanContent, after: PlanContent): PlanDifference[] {
  return PLAN_SECTIONS.flatMap((section) => [
    ...fieldDifferences(section, before, after),
    ...measureDifferences(section, before[section].measures, after[section].measures),
  ]);
}

function fieldDifferences(section: PlanSectionKey, before: PlanContent, after: PlanContent): PlanDifference[] {
  return sectionFieldsOf(section).flatMap((field) => {
    const [was, is] = [before[section].fields[field] ?? null, after[section].fields[field] ?? null];
    if (was === is) return [];
    const label = labelOf(section, null, fieldName(section, false, field));
    return [{ section, measureId: null, field, kind: 'changed' as const, before: was, after: is, label }];
  });
}

function measureDifferences(
  section: PlanSectionKey,
  before: readonly Measure[],
  after: readonly Measure[],
): PlanDifference[] {
  const changedOrAdded = after.flatMap((is, index) => {
    const was = before.find(({ measureId }) => measureId === is.measureId);
    return was ? wordDifferences(section, was, is, index + 1) : [whole(section, is, index + 1, 'added')];
  });
  const removed = before
    .map((was, index) => whole(section, was, index + 1, 'removed'))
    .filter(({ measureId }) => !after.some((is) => is.measureId === measureId));
  return [...changedOrAdded, ...removed];
}

function wordDifferences(section: PlanSectionKey, was: Measure, is: Measure, place: number): PlanDifference[] {
  return measureFields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({
      ...{ section, measureId: is.measureId, field, kind: 'changed', before: was[field], after: is[field] },
      label: labelOf(section, place, fieldName(section, true, field)),
    }));
}

function whole(section: PlanSectionKey, measure: Measure, place: number, kind: 'added' | 'removed'): PlanDifference {
  const { measureId, what } = measure;
  const label = labelOf(section, place, null);
  const words = kind === 'added' ? { before: null, after: what } : { before: what, after: null };
  return { section, measureId, field: null, kind, ...words, label };
}

const labelOf = (section: PlanSectionKey, measure: number | null, field: string | null): string =>
  differenceLabel(stepOf(section), sectionNames[section], measure, field);
