import { describe, expect, it } from '@jest/globals';
import { PLAN_YEAR_ACTIONS, PLAN_YEAR_STATES, planYearStateAfter } from './plan-year.state.js';

describe('a plan year', () => {
  it('allows only these things, and stays closed', () => {
    const allowed = PLAN_YEAR_STATES.map((state) => [
      state,
      PLAN_YEAR_ACTIONS.filter((action) => planYearStateAfter(state, action) !== null).join(' '),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      draft: 'restrict schedule open',
      open: 'schedule open work close',
      closed: 'close',
    });
    expect(planYearStateAfter('draft', 'open')).toBe('open');
    expect(planYearStateAfter('open', 'close')).toBe('closed');
  });
});
