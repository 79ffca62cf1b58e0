import type { components, PlanSectionKey } from '@anxin/contracts';

type Schemas = components['schemas'];

/** Replies are read, never changed in place. */
type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

/** Words, a whole number (fen, people), or nothing yet. */
export type FieldValue = string | number | null;

/** One thing that will be done. Texts are '' when nothing is written; money is integer fen. */
export type Measure = Deep<Schemas['MeasureResponse']>;
export type MeasureField = Exclude<keyof Measure, 'measureId'>;
/** `version` grows with every change */
export type PlanSection = Deep<Schemas['PlanSectionResponse']>;
export type PlanSummary = Deep<Schemas['PlanSummaryResponse']>;
export type Plan = Deep<Schemas['PlanResponse']>;
/** Where the newest submission stands: always the two stages, in order. */
export type ReviewStep = Deep<Schemas['ReviewStepResponse']>;
export type Decision = Deep<Schemas['ReviewPlanRequest']>['decision'];
export type SubmissionSummary = Deep<Schemas['PlanSubmissionSummaryResponse']>;
export type PlanDifference = Deep<Schemas['PlanDifferenceResponse']>;
export type SectionReply = Deep<Schemas['EditedSectionResponse']>;
/** Somebody else changed the same place first; theirs stands until the person has chosen. */
export type SectionConflict = Deep<Schemas['EditConflictResponse']>;

export type Counts = Deep<Schemas['PlanCountsResponse']>;
export type PlanYear = Deep<Schemas['PlanYearResponse']>;
export type YearSettings = Deep<Schemas['ChangePlanYearRequest']>;
export type YearSummary = Deep<Schemas['PlanYearSummaryResponse']>;

/** A place in a plan: a section, a measure of it or not, a field or the whole. */
export interface Place {
  readonly section: PlanSectionKey;
  readonly measureId: string | null;
  readonly field: string | null;
}
export interface Comment extends Place {
  readonly text: string;
}
export interface Problem extends Place {
  readonly text: string;
}
