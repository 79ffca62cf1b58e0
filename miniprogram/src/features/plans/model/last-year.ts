import type { PlanForm } from '@anxin/contracts';
import { fieldsOf, MEASURE_LIMIT } from '@/shared/plans/form';
import type { FieldValue, Measure, PlanSection } from '@/shared/plans/plans.types';

export interface Copy {
  readonly fields: readonly { readonly field: string; readonly to: FieldValue }[];
  /** in order, without their ids: each becomes a new measure */
  readonly measures: readonly Omit<Measure, 'measureId'>[];
}

const EDITABLE = ['line', 'area', 'yes-no', 'count'];
const isEmpty = (value: FieldValue | undefined): boolean => value === undefined || value === null || value === '';

/**
 * What “照着去年填” would bring into a section: fields that are still empty, and measures that are not there yet.
 * Nothing that somebody wrote this year is replaced.
 */
export function copyOf(last: PlanSection, now: PlanSection, form: PlanForm): Copy {
  const here = now.measures.map(({ what }) => what.trim());
  return {
    fields: fieldsOf(now.section, form)
      .filter(({ key, kind }) => EDITABLE.includes(kind) && isEmpty(now.fields[key]) && !isEmpty(last.fields[key]))
      .map(({ key }) => ({ field: key, to: last.fields[key] ?? null })),
    measures: last.measures
      .filter(({ what }) => !here.includes(what.trim()))
      .slice(0, MEASURE_LIMIT - now.measures.length)
      .map(({ measureId: _, ...rest }) => rest),
  };
}

export const isNothing = ({ fields, measures }: Copy): boolean => fields.length + measures.length === 0;
