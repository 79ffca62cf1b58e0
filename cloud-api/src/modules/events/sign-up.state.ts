import type { SignUpState } from '@anxin/contracts';

/**
 * What happens to a sign-up. By the person: `take` a free seat, `queue` for one, `ask` the unit for one of its seats,
 * `cancel`. By the unit: `nominate`, `decline`. By the system: `move-up` from the waiting list.
 */
export type SignUpDeed = 'take' | 'queue' | 'ask' | 'cancel' | 'nominate' | 'decline' | 'move-up';

/** What is not listed cannot happen. `none`: the person has never signed up for this event. */
const TRANSITIONS: Readonly<Record<SignUpState | 'none', Partial<Record<SignUpDeed, SignUpState>>>> = {
  none: { take: 'seated', queue: 'waiting', ask: 'requested' },
  requested: { nominate: 'seated', decline: 'declined', cancel: 'cancelled' },
  seated: { cancel: 'cancelled' },
  waiting: { 'move-up': 'seated', cancel: 'cancelled' },
  // asks another unit after changing jobs, never the same one twice (see seating.policy.ts)
  declined: { take: 'seated', queue: 'waiting', ask: 'requested' },
  cancelled: { take: 'seated', queue: 'waiting', ask: 'requested' },
};

/** @returns null when the deed is not possible in this state */
export function signUpAfter(state: SignUpState | 'none', deed: SignUpDeed): SignUpState | null {
  return TRANSITIONS[state][deed] ?? null;
}

/** The person is coming, or would like to: news about the event is for them. */
export const ACTIVE_SIGN_UPS = ['requested', 'seated', 'waiting'] as const satisfies readonly SignUpState[];

export function isActive(state: SignUpState): boolean {
  return (ACTIVE_SIGN_UPS as readonly SignUpState[]).includes(state);
}

export interface SeatCounts {
  seated: number;
  waiting: number;
  requested: number;
}

/** How the counters on the event's row change when a sign-up goes from one state to another. */
export function countsAfter(counts: SeatCounts, from: SignUpState | 'none', to: SignUpState): SeatCounts {
  const change = (state: keyof SeatCounts): number => Number(to === state) - Number(from === state);
  return {
    seated: counts.seated + change('seated'),
    waiting: counts.waiting + change('waiting'),
    requested: counts.requested + change('requested'),
  };
}
