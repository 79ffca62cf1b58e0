/** draft: being set up, units see nothing; open: units file; closed: everything stays as it is. */
export const PLAN_YEAR_STATES = ['draft', 'open', 'closed'] as const;
export type PlanYearState = (typeof PLAN_YEAR_STATES)[number];

/** `restrict`: change who must file; `schedule`: change the deadline and the reminders; `work`: fill, submit, review. */
export const PLAN_YEAR_ACTIONS = ['restrict', 'schedule', 'open', 'work', 'close'] as const;
export type PlanYearAction = (typeof PLAN_YEAR_ACTIONS)[number];

/** Opening an open year again gives units that came later their plan. */
const TRANSITIONS: Record<PlanYearState, Partial<Record<PlanYearAction, PlanYearState>>> = {
  draft: { restrict: 'draft', schedule: 'draft', open: 'open' },
  open: { schedule: 'open', open: 'open', work: 'open', close: 'closed' },
  closed: { close: 'closed' },
};

/** The state after the action; null when it cannot happen now. */
export function planYearStateAfter(state: PlanYearState, action: PlanYearAction): PlanYearState | null {
  return TRANSITIONS[state][action] ?? null;
}
