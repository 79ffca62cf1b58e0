import type { MessageKind } from '@anxin/contracts';
import { toPage, type Destination } from '@/shared/ui';
import type { Message } from '../api/inbox';

/** Messages to reviewers; all others about plans are for the unit's people. */
const TO_REVIEWERS: readonly MessageKind[] = ['plan-submitted', 'plan-passed'];

/** Where a message leads; null: nowhere. */
export function destinationOf({ kind, target: { page, id } }: Pick<Message, 'kind' | 'target'>): Destination | null {
  switch (page) {
    case 'event':
      return id === null ? null : toPage('event', { eventId: id });
    case 'nominations':
      return toPage('nominations');
    case 'plan':
      if (id === null) return null;
      return TO_REVIEWERS.includes(kind) ? toPage('planReview', { planId: id }) : toPage('plan', { planId: id });
    case 'shared-with-me':
      return toPage('sharedWithMe');
    default:
      return null;
  }
}
