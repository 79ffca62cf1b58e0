import type { AssessmentSummary, DraftSummary } from '@/shared/api/types';

export interface Resumable {
  readonly assessmentId: string;
  readonly title: string;
  /** 1-based number of the question that comes next */
  readonly question: number;
}

/** Unfinished answers that can go on, in the list's order. One of an instrument no longer offered is left out. */
export function resumable(
  assessments: readonly AssessmentSummary[],
  drafts: readonly DraftSummary[],
): readonly Resumable[] {
  return assessments.flatMap(({ assessmentId, title }) => {
    const draft = drafts.find((known) => known.assessmentId === assessmentId);
    if (!draft || draft.answeredCount === 0) return [];
    return [{ assessmentId, title, question: Math.min(draft.answeredCount + 1, draft.itemCount) }];
  });
}
