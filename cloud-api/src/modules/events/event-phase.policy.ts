import type { EventPhase } from '@anxin/contracts';

/** The instants that decide; a published event has them all. */
export interface EventTimes {
  startsAt: Date;
  endsAt: Date;
  signUpFrom: Date;
  signUpUntil: Date;
}

/** The link is shown from here until the end. */
const LINK_SHOWN_BEFORE_MS = 30 * 60 * 1000;

/** Where an event stands at an instant. Each phase begins at its instant, that millisecond included. */
export function phaseAt({ startsAt, endsAt, signUpFrom, signUpUntil }: EventTimes, now: Date): EventPhase {
  if (now >= endsAt) return 'over';
  if (now >= startsAt) return 'running';
  if (now >= signUpUntil) return 'sign-up-closed';
  return now >= signUpFrom ? 'sign-up-open' : 'sign-up-later';
}

/** From half an hour before until the end. */
export function showsLink({ startsAt, endsAt }: Pick<EventTimes, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - LINK_SHOWN_BEFORE_MS && now < endsAt;
}
