import type { EventSummary } from './events.types';
import { eventWords as words } from '../locales/events';

type Standing = { readonly tone: 'accent' | 'good' | 'notice'; readonly text: string };
type Seen = Pick<EventSummary, 'state' | 'phase' | 'mine' | 'seatsLeft' | 'waiting'>;

/** The one thing worth saying of a lecture in a list, the reader's own place first; null when there is nothing. */
export function standingOf({ state, phase, mine, seatsLeft, waiting }: Seen): Standing | null {
  if (state === 'cancelled') return { tone: 'notice', text: words.cancelled };
  if (mine === 'seated') return { tone: 'good', text: words.mine.seated };
  if (mine === 'waiting' || mine === 'requested') return { tone: 'accent', text: words.mine[mine] };
  if (phase !== 'sign-up-open') return { tone: 'notice', text: words.phases[phase] };
  return { tone: seatsLeft > 0 ? 'accent' : 'notice', text: seatsText(seatsLeft, waiting) };
}

/** `还剩12个名额`, or that all are taken and how many wait. */
export function seatsText(seatsLeft: number, waiting: number): string {
  if (seatsLeft > 0) return words.seatsLeft(seatsLeft);
  return waiting > 0 ? words.fullWaiting(waiting) : words.full;
}
