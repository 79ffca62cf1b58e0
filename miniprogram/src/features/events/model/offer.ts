import { momentWords } from '@/shared/events';
import type { EventDetail } from '../api/events';
import { events } from '../locales/events';

const words = events.event;

/** What a lecture offers the one who looks at it. */
export interface Offer {
  readonly note: { readonly tone: 'plain' | 'good' | 'notice'; readonly text: string } | null;
  /** join-unit: the seats belong to units and the person has none yet */
  readonly action: 'sign-up' | 'queue' | 'ask' | 'join-unit' | null;
  /** phone: too late to do it oneself */
  readonly leave: 'sign-up' | 'queue' | 'phone' | null;
}

const nothing: Offer = { note: null, action: null, leave: null };
const plain = (text: string): Offer => ({ ...nothing, note: { tone: 'plain', text } });
const notice = (text: string): Offer => ({ ...nothing, note: { tone: 'notice', text } });

export function offerOf(event: EventDetail, hasUnit: boolean, now: Date): Offer {
  if (event.state === 'cancelled') {
    return notice(event.cancelReason === null ? words.cancelled : words.cancelledBecause(event.cancelReason));
  }
  if (event.phase === 'over') return plain(words.over);
  const mine = ownPlace(event, now);
  if (mine) return mine;
  switch (event.phase) {
    case 'sign-up-later':
      return plain(words.opens(momentWords(event.signUpFrom, now)));
    case 'running':
      return plain(words.running);
    case 'sign-up-closed':
      return plain(words.closed);
    default:
      return event.mine?.state === 'declined' ? notice(words.declined) : freePlace(event, hasUnit);
  }
}

/** Who signed up sees that first, and how to leave. */
function ownPlace({ mine, phase, cancelUntil }: EventDetail, now: Date): Offer | null {
  const begun = phase === 'running';
  switch (mine?.state) {
    case 'seated': {
      const late = begun || now.getTime() > Date.parse(cancelUntil);
      const note = { tone: 'good', text: late ? words.seatedLate : words.seated } as const;
      return { note, action: null, leave: begun ? null : late ? 'phone' : 'sign-up' };
    }
    case 'waiting':
      return begun ? null : { ...plain(words.waiting(mine.position)), leave: 'queue' };
    case 'requested':
      return begun ? null : { ...plain(words.requested), leave: 'sign-up' };
    default:
      return null;
  }
}

function freePlace({ sharing, unitShare, seatsLeft, waiting }: EventDetail, hasUnit: boolean): Offer {
  if (sharing === 'per-unit') {
    if (unitShare) return { ...plain(words.askHint(unitShare.left, unitShare.seats)), action: 'ask' };
    return hasUnit ? plain(words.notForUnit) : { ...plain(words.unitFirst), action: 'join-unit' };
  }
  if (seatsLeft > 0) return { ...nothing, action: 'sign-up' };
  return { ...plain(words.queueHint(waiting)), action: 'queue' };
}
