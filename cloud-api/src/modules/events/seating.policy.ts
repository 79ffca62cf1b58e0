import type { SeatSharing, SignUpState } from '@anxin/contracts';
import type { SignUpDeed } from './sign-up.state.js';

/** What decides about a person who would like to come; the event's row is locked meanwhile. */
export interface SeatQuestion {
  sharing: SeatSharing;
  seats: number;
  seated: number;
  waiting: number;
  /** the person would rather queue than go away */
  waitIfFull: boolean;
  /** the person's unit has seats of its own at this event */
  unitHasShare: boolean;
  /** what the person's row says now */
  state: SignUpState | 'none';
  /** the unit that declined is the one that would be asked again */
  declinedByThisUnit: boolean;
}

export type SeatAnswer = SignUpDeed | 'full' | 'not-for-unit' | 'stay';

/** Which deed a request is. Nobody overtakes the waiting list, also when a seat is free for a moment. */
export function seatAnswer(question: SeatQuestion): SeatAnswer {
  if (question.sharing === 'per-unit') {
    if (question.state === 'declined' && question.declinedByThisUnit) return 'stay';
    return question.unitHasShare ? 'ask' : 'not-for-unit';
  }
  if (question.seated < question.seats && question.waiting === 0) return 'take';
  return question.waitIfFull ? 'queue' : 'full';
}

/** How many of the waiting get a seat now. None at events whose seats belong to units. */
export function moveUps({
  sharing,
  seats,
  seated,
  waiting,
}: Pick<SeatQuestion, 'sharing' | 'seats' | 'seated' | 'waiting'>): number {
  return sharing === 'per-unit' ? 0 : Math.max(0, Math.min(seats - seated, waiting));
}
