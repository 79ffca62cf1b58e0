import type { PlanForm, PlanSectionKey, PlanState, UnitKind } from '@anxin/contracts';
import type { PlainValue, ReviewDecision, ReviewStage } from '../plan.types.js';
import { ApiPlainValue } from './plain-value.js';
import { PlanSectionResponse } from './section.response.js';

export class PlanSummaryResponse {
  planId: string;
  year: number;
  unitId: string;
  unitName: string;
  regionName: string;
  kind: UnitKind;
  form: PlanForm;
  state: PlanState;
  /** this unit's own deadline */
  dueAt: string;
  late: boolean;
  extended: boolean;
  /** when the newest submission reached the server */
  submittedAt: string | null;
  /** the number of the newest submission; 0: none yet */
  version: number;
  /** whom the plan waits for */
  reviewer: ReviewStage | null;
}

export class PlanListResponse {
  items: PlanSummaryResponse[];
  nextCursor: string | null;
}

export class MyPlansResponse {
  items: PlanSummaryResponse[];
}

export class PlanCommentResponse {
  section: PlanSectionKey;
  measureId: string | null;
  field: string | null;
  text: string;
}

export class PlanReturnResponse {
  reason: string;
  comments: PlanCommentResponse[];
  by: ReviewStage;
  at: string;
}

/** What is missing before the plan can be handed in; `text` is a sentence for the person. */
export class PlanProblemResponse {
  section: PlanSectionKey;
  measureId: string | null;
  field: string;
  text: string;
}

export class JointUnitResponse {
  unitId: string;
  unitName: string;
}

export class JointCandidatesResponse {
  items: JointUnitResponse[];
}

export class PlanSubmissionSummaryResponse {
  number: number;
  submittedAt: string;
  onTime: boolean;
  /** null: not decided yet */
  outcome: 'passed' | 'returned' | 'approved' | null;
}

/** Where the newest submission stands: always the two stages, in order. */
export class ReviewStepResponse {
  stage: ReviewStage;
  /** skipped: the region has nobody to review it, so it went to the county directly */
  outcome: ReviewDecision | 'skipped' | null;
  /** the reviewer's name */
  by: string | null;
  at: string | null;
}

export class PlanResponse extends PlanSummaryResponse {
  sections: PlanSectionResponse[];
  lastYear: PlanSectionResponse[] | null;
  /** the newest decision, while it asks for changes */
  returned: PlanReturnResponse | null;
  extensionReason: string | null;
  problems: PlanProblemResponse[];
  mayFill: boolean;
  mayReview: boolean;
  /** the other units of a joint filing; of a unit whose plan another one files, that one comes first */
  jointWith: JointUnitResponse[];
  /** the plan that stands for this unit's, where another unit files it */
  leadPlanId: string | null;
  submissions: PlanSubmissionSummaryResponse[];
  reviewSteps: ReviewStepResponse[];
}

export class PlanReviewResponse {
  stage: ReviewStage;
  decision: ReviewDecision;
  reason: string;
  comments: PlanCommentResponse[];
  by: string | null;
  at: string;
}

export class PlanSubmissionResponse {
  number: number;
  sections: PlanSectionResponse[];
  submittedAt: string;
  submittedBy: string | null;
  onTime: boolean;
  reviews: PlanReviewResponse[];
}

export class PlanDifferenceResponse {
  section: PlanSectionKey;
  measureId: string | null;
  field: string | null;
  kind: 'added' | 'removed' | 'changed';
  @ApiPlainValue()
  before: PlainValue;
  @ApiPlainValue()
  after: PlainValue;
  /** what it is, in words: 第2步《心理健康教育》第1项：谁负责 */
  label: string;
}

export class PlanDiffResponse {
  from: number;
  to: number;
  changes: PlanDifferenceResponse[];
}
