import type { RiskAction, RiskOperator } from '@anxin/instruments/risk';

/** By item id, in the coding of the options. */
export type Answers = Readonly<Record<string, number>>;

export interface Option {
  readonly value: number;
  /** null: the form prints the number only */
  readonly label: string | null;
}

export interface Item {
  readonly itemId: string;
  readonly text: string;
  readonly options: readonly Option[];
  /** may be left without an answer */
  readonly skippable: boolean;
}

/** While the item has the value, the skipped items are not asked. */
export interface Branch {
  readonly itemId: string;
  readonly value: number;
  readonly skips: readonly string[];
}

export interface RiskRule {
  readonly id: string;
  readonly itemId: string;
  readonly op: RiskOperator;
  readonly value: number;
  readonly action: RiskAction;
}

/** What the client asks; the server scores. */
export interface Definition {
  readonly assessmentId: string;
  readonly instrumentVersion: string;
  readonly title: string;
  readonly officialName: string;
  /** `过去两周里` */
  readonly timeFrame: string | null;
  /** a fact needed to answer */
  readonly explanation: string | null;
  readonly items: readonly Item[];
  readonly branches: readonly Branch[];
  readonly riskRules: readonly RiskRule[];
}

export interface ServerDraft {
  readonly instrumentVersion: string;
  readonly answers: Answers;
  readonly revision: number;
}

/** Body of a submission. `takenAt` is an instant; the id is made once per attempt. */
export interface Submission {
  readonly submissionId: string;
  readonly instrumentVersion: string;
  readonly answers: Answers;
  readonly takenAt: string;
  readonly durationSeconds: number;
}

export type StepKind = 'breathing' | 'read' | 'call' | 'people' | 'help';

export interface NextStep {
  readonly kind: StepKind;
  readonly label: string;
  readonly target: string;
}

export interface HistoryPoint {
  /** `2026-11-24` */
  readonly takenOn: string;
  readonly bandIndex: number;
}

export interface ResultResponse {
  readonly submissionId: string;
  readonly assessmentId: string;
  readonly title: string;
  readonly takenAt: string;
  readonly safetyFirst: boolean;
  readonly plain: {
    readonly headline: string;
    readonly body: string;
    readonly bandIndex: number;
    readonly bands: readonly string[];
  };
  readonly nextSteps: readonly NextStep[];
  readonly retestHint: string;
  readonly official: {
    readonly name: string;
    readonly total: number | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly bandLabel: string | null;
    readonly note: string | null;
    readonly licence: string | null;
  };
  /** the last four with this one, oldest first */
  readonly history: readonly HistoryPoint[];
  readonly change: string | null;
}

export interface SubmissionRow {
  readonly submissionId: string;
  readonly assessmentId: string;
  readonly title: string;
  readonly takenOn: string;
  readonly takenAt: string;
  readonly headline: string;
  readonly bandIndex: number;
  readonly bandCount: number;
}

export interface ConsentText {
  readonly purpose: string;
  readonly version: string;
  readonly title: string;
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
  readonly statement: string;
  readonly accept: string;
  readonly decline: string;
  readonly declined: string;
}

export interface Consent {
  readonly purpose: string;
  readonly version: string | null;
  readonly currentVersion: string;
  readonly given: boolean;
  readonly givenOn: string | null;
}
