import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import type { Measure, MeasureWords, PlainValue, PlanContent, SectionContent } from '../plan.types.js';

/** What a field takes. Lengths are characters; `most` of a number is inclusive. */
export type FieldRule =
  { kind: 'text'; most: number } | { kind: 'number'; most: number } | { kind: 'choice'; values: readonly string[] };

const text = (most: number): FieldRule => ({ kind: 'text', most });
/** A hundred million yuan: more is a slip of the hand. */
const MOST_FEN = 10_000_000_000;

/** The form as people fill it, template version 1. Computed values (size of the unit, sum of the budgets) are not in it. */
export const TEMPLATE_VERSION = 1;
export const MOST_MEASURES = 20;

const STRAND = { goal: text(500) };
const SECTION_FIELDS: Record<PlanSectionKey, Readonly<Record<string, FieldRule>>> = {
  situation: {
    women: { kind: 'number', most: 100_000 },
    shiftWork: { kind: 'choice', values: ['yes', 'no'] },
    overview: text(1000),
    concerns: text(1000),
  },
  education: STRAND,
  assessment: STRAND,
  assistance: STRAND,
  safeguards: {
    leader: text(40),
    leaderPhone: text(20),
    liaison: text(40),
    safeguards: text(1000),
    privacy: text(500),
  },
};
export const MEASURE_FIELDS: Readonly<Record<keyof MeasureWords, FieldRule>> = {
  what: text(200),
  when: text(60),
  who: text(60),
  budgetFen: { kind: 'number', most: MOST_FEN },
  audience: text(60),
  indicator: text(200),
};

/** The three strands of every plan: only they have measures. */
export const STRANDS = ['education', 'assessment', 'assistance'] as const satisfies readonly PlanSectionKey[];
export const isStrand = (section: PlanSectionKey): boolean => (STRANDS as readonly string[]).includes(section);

/** The rule of a field; null where the form has no such field. */
export function ruleOf(section: PlanSectionKey, inMeasure: boolean, field: string): FieldRule | null {
  const rules: Readonly<Record<string, FieldRule>> = inMeasure ? MEASURE_FIELDS : SECTION_FIELDS[section];
  if (inMeasure && !isStrand(section)) return null;
  return Object.hasOwn(rules, field) ? (rules[field] ?? null) : null;
}

/** Nothing filled in is '' for words and null for the rest, however the client writes it. */
export function normalised(rule: FieldRule, value: PlainValue): PlainValue {
  if (rule.kind === 'text') return value ?? '';
  return value === '' ? null : value;
}

export function isAllowed(rule: FieldRule, value: PlainValue): boolean {
  switch (rule.kind) {
    case 'text':
      return typeof value === 'string' && [...value].length <= rule.most;
    case 'number':
      return value === null || (typeof value === 'number' && value >= 0 && value <= rule.most);
    case 'choice':
      return value === null || (typeof value === 'string' && rule.values.includes(value));
  }
}

const emptyValue = (rule: FieldRule): PlainValue => (rule.kind === 'text' ? '' : null);

export const sectionFieldsOf = (section: PlanSectionKey): string[] => Object.keys(SECTION_FIELDS[section]);
export const measureFields = Object.keys(MEASURE_FIELDS) as (keyof MeasureWords)[];

export function emptySection(section: PlanSectionKey): SectionContent {
  const fields = Object.entries(SECTION_FIELDS[section]).map(([name, rule]) => [name, emptyValue(rule)]);
  return { fields: Object.fromEntries(fields) as SectionContent['fields'], measures: [] };
}

export function emptyMeasure(measureId: string): Measure {
  return { measureId, what: '', when: '', who: '', budgetFen: null, audience: '', indicator: '' };
}

export const emptyPlan = (): PlanContent =>
  Object.fromEntries(PLAN_SECTIONS.map((section) => [section, emptySection(section)])) as PlanContent;

/** The sum of all measures' budgets, in fen. */
export function totalBudget(content: PlanContent): number {
  const measures = STRANDS.flatMap((strand) => content[strand].measures);
  return measures.reduce((sum, { budgetFen }) => sum + (budgetFen ?? 0), 0);
}
