import { describe, expect, it } from '@jest/globals';
import { PLAN_STATES } from '@anxin/contracts';
import { isWritable, PLAN_ACTIONS, planStateAfter } from './plan.state.js';

describe('a plan', () => {
  it('moves only by these steps (ASVS 2.3.1)', () => {
    const steps = PLAN_STATES.flatMap((state) =>
      PLAN_ACTIONS.map((action) => [state, action, planStateAfter(state, action)] as const)
        .filter(([, , after]) => after !== null)
        .map(([before, action, after]) => `${before} ${action} ${after}`),
    );
    expect(steps).toEqual([
      'not-started begin draft',
      'draft submit submitted',
      'draft submit-to-county passed',
      'submitted pass passed',
      'submitted approve approved',
      'submitted return returned',
      'passed approve approved',
      'passed return returned',
      'returned submit submitted',
      'returned submit-to-county passed',
    ]);
  });

  it('is written until it is handed in, and again when it comes back', () => {
    expect(PLAN_STATES.filter(isWritable)).toEqual(['not-started', 'draft', 'returned']);
  });
});
