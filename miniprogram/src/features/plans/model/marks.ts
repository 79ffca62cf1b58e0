import { PLAN_SECTIONS } from '@anxin/contracts';
import type { Comment, Place, Plan, Problem } from '@/shared/plans/plans.types';
import { problemsOf, samePlace } from '@/shared/plans/problems';
import { sectionWork } from './plan-work';
import type { Conflict, PlanWork } from './planning.types';

/** What is to be said at the places of a plan while it is being filled. */
export interface Marks {
  readonly problems: readonly Problem[];
  /** null until somebody wanted to hand in: nobody is scolded for a form just begun */
  readonly problemAt: (place: Place) => string | null;
  readonly commentsAt: (place: Place) => readonly Comment[];
  readonly conflictAt: (place: Place) => Conflict | null;
  readonly conflicts: readonly Place[];
}

export function marksOf(plan: Plan, work: PlanWork, showProblems: boolean): Marks {
  const missing = problemsOf(plan.sections, plan.form);
  // the server may miss what this version of the client does not know of
  const problems = missing.length > 0 || work.refusal?.code !== 'PLAN_INCOMPLETE' ? missing : plan.problems;
  const comments = plan.returned?.comments ?? [];
  return {
    problems,
    problemAt: (place) => (showProblems ? (problems.find((each) => samePlace(each, place))?.text ?? null) : null),
    commentsAt: (place) => comments.filter((each) => samePlace(each, place)),
    conflictAt: ({ section, measureId, field }) =>
      sectionWork(work, section).conflicts.find((each) => each.measureId === measureId && each.field === field) ?? null,
    conflicts: PLAN_SECTIONS.flatMap((section) =>
      sectionWork(work, section).conflicts.map(({ measureId, field }) => ({ section, measureId, field })),
    ),
  };
}
