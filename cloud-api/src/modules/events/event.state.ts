import type { EventState } from '@anxin/contracts';

/** What staff do to an event. */
export type EventDeed = 'change' | 'publish' | 'cancel';

/** What is not listed cannot be done. A draft that is cancelled is thrown away; nothing comes back. */
const TRANSITIONS: Readonly<Record<EventState, Partial<Record<EventDeed, EventState>>>> = {
  draft: { change: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { change: 'published', cancel: 'cancelled' },
  cancelled: {},
};

/** @returns null when the deed is not possible in this state */
export function eventAfter(state: EventState, deed: EventDeed): EventState | null {
  return TRANSITIONS[state][deed] ?? null;
}
