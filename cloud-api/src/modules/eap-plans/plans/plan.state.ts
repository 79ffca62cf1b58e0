import type { PlanState } from '@anxin/contracts';

/**
 * What can happen to a plan. `begin`: the first word; `submit`: to the first reviewer; `submit-to-county`: the region
 * has nobody to review it; `pass`: by the first reviewer; `approve`: by the county; `return`: by either.
 */
export const PLAN_ACTIONS = ['begin', 'submit', 'submit-to-county', 'pass', 'approve', 'return'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** Every allowed step; what is not here is refused. `submitted → approve`: the first reviewer is gone meanwhile. */
const TRANSITIONS: Record<PlanState, Partial<Record<PlanAction, PlanState>>> = {
  'not-started': { begin: 'draft' },
  draft: { submit: 'submitted', 'submit-to-county': 'passed' },
  submitted: { pass: 'passed', approve: 'approved', return: 'returned' },
  passed: { approve: 'approved', return: 'returned' },
  returned: { submit: 'submitted', 'submit-to-county': 'passed' },
  approved: {},
};

/** The state after the action; null when it cannot happen now. */
export function planStateAfter(state: PlanState, action: PlanAction): PlanState | null {
  return TRANSITIONS[state][action] ?? null;
}

/** Whether the unit's people may write. */
export const isWritable = (state: PlanState): boolean =>
  state === 'not-started' || planStateAfter(state, 'submit') !== null;
