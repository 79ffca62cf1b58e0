import { PLAN_SECTIONS, type PlanForm, type PlanSectionKey } from '@anxin/contracts';
import type { MeasureField, PlanSection } from './plans.types';

export const STEPS = [...PLAN_SECTIONS, 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** Position of a step, from 1. */
export const numberOf = (step: Step): number => STEPS.indexOf(step) + 1;

export type FieldKind = 'line' | 'area' | 'count' | 'yes-no' | 'said' | 'sum';
/** Without it the plan cannot be handed in: in every form, only in the full one, never. */
type Needed = 'always' | 'full' | 'never';

interface FieldRule {
  readonly kind: FieldKind;
  readonly key: string;
  readonly maxLength?: number;
  readonly needed: Needed;
}

/* The form's lengths and needs are the server's (eap-plans, plan-form.policy and completeness.policy), which has the last word. */
const line = (key: string, maxLength: number, needed: Needed): FieldRule => ({ kind: 'line', key, maxLength, needed });
const area = (key: string, maxLength: number, needed: Needed): FieldRule => ({ kind: 'area', key, maxLength, needed });

const STRAND: readonly FieldRule[] = [area('goal', 500, 'full')];

const FIELDS: Readonly<Record<PlanSectionKey, readonly FieldRule[]>> = {
  situation: [
    { kind: 'said', key: 'headcountBand', needed: 'never' },
    { kind: 'count', key: 'women', needed: 'never' },
    { kind: 'yes-no', key: 'shiftWork', needed: 'full' },
    area('overview', 1000, 'always'),
    area('concerns', 1000, 'full'),
  ],
  education: STRAND,
  assessment: STRAND,
  assistance: STRAND,
  safeguards: [
    line('leader', 40, 'always'),
    line('leaderPhone', 20, 'never'),
    line('liaison', 40, 'always'),
    { kind: 'sum', key: 'budgetFen', needed: 'never' },
    area('safeguards', 1000, 'always'),
    area('privacy', 500, 'full'),
  ],
};

const isNeeded = (needed: Needed, form: PlanForm): boolean =>
  needed === 'always' || (needed === 'full' && form === 'full');

/** The fields of a section beside its measures; the short form has no goals. */
export const fieldsOf = (section: PlanSectionKey, form: PlanForm) =>
  FIELDS[section]
    .filter(({ key }) => form === 'full' || key !== 'goal')
    .map((field) => ({ ...field, needed: isNeeded(field.needed, form) }));

export type FieldOfForm = ReturnType<typeof fieldsOf>[number];

const STRANDS: readonly PlanSectionKey[] = ['education', 'assessment', 'assistance'];
/** Sections that consist of measures. */
export const hasMeasures = (section: PlanSectionKey): boolean => STRANDS.includes(section);

export const MEASURE_LIMIT = 20;

const MEASURE: readonly { readonly key: MeasureField; readonly maxLength: number; readonly needed: Needed }[] = [
  { key: 'what', maxLength: 200, needed: 'always' },
  { key: 'when', maxLength: 60, needed: 'always' },
  { key: 'budgetFen', maxLength: 14, needed: 'full' },
  { key: 'who', maxLength: 60, needed: 'always' },
  { key: 'audience', maxLength: 60, needed: 'full' },
  { key: 'indicator', maxLength: 200, needed: 'full' },
];

/** The fields of a measure in the order in which they are asked. */
export const measureFieldsOf = (form: PlanForm) =>
  MEASURE.map((field) => ({ ...field, needed: isNeeded(field.needed, form) }));

/** All that the measures cost together, in fen. */
export const budgetOf = (sections: readonly PlanSection[]): number =>
  sections.reduce((sum, { measures }) => measures.reduce((part, { budgetFen }) => part + (budgetFen ?? 0), sum), 0);
