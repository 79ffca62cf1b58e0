import { PLAN_SECTIONS, type PlanForm } from '@anxin/contracts';
import { planWords } from '../locales/plans';
import { fieldsOf, hasMeasures, measureFieldsOf, numberOf } from './form';
import type { FieldValue, Measure, Place, PlanSection, Problem } from './plans.types';

const words = planWords.problems;
/** Spaces are no answer; the number 0 is one. */
const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
/** The server's name for the place where measures should be. */
export const MEASURES_FIELD = 'measures';

function problemsOfSection({ section, fields, measures }: PlanSection, form: PlanForm): Problem[] {
  const step = numberOf(section);
  const missing = fieldsOf(section, form)
    .filter(({ key, needed }) => needed && isEmpty(fields[key]))
    .map(({ key, kind }) => {
      const label = planWords.fields[key] ?? key;
      const text = kind === 'yes-no' ? words.choose(step, label) : words.missing(step, null, label);
      return { section, measureId: null, field: key, text };
    });
  if (!hasMeasures(section)) return missing;
  if (measures.length === 0) {
    return [...missing, { section, measureId: null, field: MEASURES_FIELD, text: words.noMeasure(step) }];
  }
  const problemsOfMeasure = (measure: Measure, index: number): Problem[] =>
    measureFieldsOf(form)
      .filter(({ key, needed }) => needed && isEmpty(measure[key]))
      .map(({ key }) => ({
        section,
        measureId: measure.measureId,
        field: key,
        text: words.missing(step, measures.length > 1 ? index + 1 : null, planWords.measure[key]),
      }));
  return [...missing, ...measures.flatMap(problemsOfMeasure)];
}

/** What is missing before a plan can be handed in, in the order of its steps. The server has the last word. */
export const problemsOf = (sections: readonly PlanSection[], form: PlanForm): Problem[] =>
  PLAN_SECTIONS.flatMap((key) => {
    const section = sections.find((each) => each.section === key);
    return section ? problemsOfSection(section, form) : [];
  });

export const samePlace = (one: Place, other: Place): boolean =>
  one.section === other.section && one.measureId === other.measureId && one.field === other.field;

/** Id of the element at a place; also a CSS selector after `#`. */
export const anchorOf = ({ section, measureId, field }: Place): string =>
  ['at', section, measureId ?? 'section', field ?? 'all'].join('-');
