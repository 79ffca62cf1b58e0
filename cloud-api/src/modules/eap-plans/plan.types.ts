import type { PlanSectionKey } from '@anxin/contracts';
import type { Doer } from '../../platform/audit/index.js';

export type PlanId = string;

/** Who acts: a request's actor, or a person of the demo county. */
export type Person = Doer;

/** Where a submission stands: with the union of the unit's region, or with the county's. */
export type ReviewStage = 'first' | 'county';
export type ReviewDecision = 'pass' | 'return';

/** What a field holds: words, a whole number (people, fen), or nothing yet. */
export type PlainValue = string | number | null;

/** The words of a measure; empty strings and null where nothing is filled in yet. */
export interface MeasureWords {
  what: string;
  when: string;
  who: string;
  budgetFen: number | null;
  audience: string;
  indicator: string;
}
export interface Measure extends MeasureWords {
  measureId: string;
}

/** What people wrote in one section; computed values are not in it. */
export interface SectionContent {
  fields: Record<string, PlainValue>;
  /** in the order in which they stand; only education, assessment and assistance have any */
  measures: Measure[];
}
export type PlanContent = Record<PlanSectionKey, SectionContent>;

/** A remark at its place: a section, one of its measures, one of their fields. */
export interface ReviewComment {
  section: PlanSectionKey;
  measureId: string | null;
  field: string | null;
  text: string;
}
