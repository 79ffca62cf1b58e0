import type { PlanForm, PlanSectionKey, PlanState, UnitKind } from '@anxin/contracts';

export type FieldValue = string | number | null;

/** One thing that will be done. Texts are '' when nothing is written. */
export interface Measure {
  readonly measureId: string;
  readonly what: string;
  readonly when: string;
  readonly who: string;
  /** integer fen */
  readonly budgetFen: number | null;
  readonly audience: string;
  readonly indicator: string;
}
export type MeasureField = Exclude<keyof Measure, 'measureId'>;

export interface PlanSection {
  readonly section: PlanSectionKey;
  /** grows with every change */
  readonly version: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly measures: readonly Measure[];
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

export type Reviewer = 'first' | 'county';

export interface PlanSummary {
  readonly planId: string;
  readonly year: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly regionName: string;
  readonly kind: UnitKind;
  readonly form: PlanForm;
  readonly state: PlanState;
  /** instant */
  readonly dueAt: string;
  readonly late: boolean;
  readonly extended: boolean;
  readonly submittedAt: string | null;
  /** number of the newest submission; 0: none yet */
  readonly version: number;
  /** whom it waits for */
  readonly reviewer: Reviewer | null;
}

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

export type Decision = 'pass' | 'return';

export interface PlanReview {
  readonly stage: Reviewer;
  readonly decision: Decision;
  readonly reason: string;
  readonly comments: readonly Comment[];
  /** the reviewer's name */
  readonly by: string | null;
  readonly at: string;
}

/** Where the newest submission stands: always the two stages, in order. */
export interface ReviewStep {
  readonly stage: Reviewer;
  /** skipped: nobody there reviews, so it went to the county directly */
  readonly outcome: Decision | 'skipped' | null;
  readonly by: string | null;
  readonly at: string | null;
}

export interface SubmissionSummary {
  readonly number: number;
  readonly submittedAt: string;
  readonly onTime: boolean;
  /** null: not decided yet */
  readonly outcome: 'passed' | 'returned' | 'approved' | null;
}

/** One submission as it was handed in. */
export interface Submission {
  readonly number: number;
  readonly sections: readonly PlanSection[];
  readonly submittedAt: string;
  readonly submittedBy: string | null;
  readonly onTime: boolean;
  readonly reviews: readonly PlanReview[];
}

export interface Plan extends PlanSummary {
  readonly sections: readonly PlanSection[];
  readonly lastYear: readonly PlanSection[] | null;
  readonly returned: {
    readonly reason: string;
    readonly comments: readonly Comment[];
    readonly by: Reviewer;
    readonly at: string;
  } | null;
  readonly extensionReason: string | null;
  readonly problems: readonly Problem[];
  readonly mayFill: boolean;
  readonly mayReview: boolean;
  readonly jointWith: readonly { readonly unitId: string; readonly unitName: string }[];
  /** the plan that stands for this unit's, where another unit files it */
  readonly leadPlanId: string | null;
  readonly submissions: readonly SubmissionSummary[];
  readonly reviewSteps: readonly ReviewStep[];
}

export interface PlanDifference {
  readonly section: PlanSectionKey;
  readonly measureId: string | null;
  readonly field: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly label: string;
}
