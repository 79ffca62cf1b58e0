import { instantOf, localOf } from '@/shared/events';
import type { EventInput, StaffEvent } from '../api/event-staff';
import { chosenTime, deadlinesOf } from './defaults';
import { EMPTY_FORM, type EventForm } from './form.types';

/** Full-width digits are typed too. Anything that is no whole number is 0. */
export function numberOf(typed: string): number {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
}

/** Seats shared among units add up by themselves. */
export const seatsOf = ({ sharing, seats, unitShares }: EventForm): number =>
  sharing === 'per-unit' ? unitShares.reduce((sum, share) => sum + numberOf(share.seats), 0) : numberOf(seats);

export const isOnline = ({ kind }: Pick<EventForm, 'kind'>): boolean => kind === 'cloud-class';
export const mayShare = ({ kind }: Pick<EventForm, 'kind'>): boolean => kind !== 'group-counselling';

/** What the kind rules out goes with it: group counselling is first come, a cloud class has no room. */
export function withKind(form: EventForm, kind: EventForm['kind']): EventForm {
  const next = { ...form, kind };
  return mayShare(next) ? next : { ...next, sharing: 'first-come' };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the server is told. Only a form without problems may be published; a draft may be sent as it is. */
export function inputOf(form: EventForm, now: Date): EventInput {
  const { kind, sharing, audience, topic, cover, day, from, to } = form;
  return {
    ...{ kind, sharing, audience, topic, cover },
    title: form.title.trim(),
    speaker: form.speaker.trim(),
    speakerIntro: textOrNull(form.speakerIntro),
    startsAt: instantOf({ day, time: from }),
    endsAt: instantOf({ day, time: to }),
    venueId: isOnline(form) ? null : form.venueId,
    link: isOnline(form) ? textOrNull(form.link) : null,
    seats: seatsOf(form),
    unitShares:
      sharing === 'per-unit' ? form.unitShares.map(({ unitId, seats }) => ({ unitId, seats: numberOf(seats) })) : [],
    description: form.description.trim(),
    ...deadlinesOf(form, now),
  };
}

/** A stored event as the form shows it. */
export function formOf(event: StaffEvent, now: Date): EventForm {
  const { kind, title, speaker, sharing, audience, topic, cover, description, startsAt, endsAt } = event;
  const start = startsAt === null ? { day: '', time: '' } : localOf(startsAt);
  const times = { ...EMPTY_FORM, day: start.day, from: start.time };
  const byItself = deadlinesOf(times, now);
  return {
    ...{ kind, title, speaker, sharing, audience, topic, cover, description },
    speakerIntro: event.speakerIntro ?? '',
    day: start.day,
    from: start.time,
    to: endsAt === null ? '' : localOf(endsAt).time,
    venueId: event.venueId,
    link: event.link ?? '',
    seats: String(event.seats),
    unitShares: event.unitShares.map(({ unitId, unitName, seats }) => ({ unitId, unitName, seats: String(seats) })),
    signUpFrom: chosenTime(event.signUpFrom, null),
    signUpUntil: chosenTime(event.signUpUntil, byItself.signUpUntil),
    cancelUntil: chosenTime(event.cancelUntil, byItself.cancelUntil),
  };
}
