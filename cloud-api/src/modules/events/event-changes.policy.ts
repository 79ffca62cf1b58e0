import type { EventContent, UnitSeats } from './event.types.js';

/** What is new about a published event, as facts. Instants are ISO strings in UTC. What is null did not change. */
export interface EventChanges {
  time: { startsAt: string; endsAt: string } | null;
  /** the venue's id; `venueId` null: online now */
  place: { venueId: string | null } | null;
  speaker: string | null;
  /** that it changed, never where it leads: the link is for the seated, shortly before */
  link: boolean;
}

type Told = Pick<EventContent, 'startsAt' | 'endsAt' | 'venueId' | 'speaker' | 'link'>;

/** What people who signed up have to know. Null: nothing that concerns them. */
export function changesBetween(before: Told, after: Told): EventChanges | null {
  const time = sameInstant(before.startsAt, after.startsAt) && sameInstant(before.endsAt, after.endsAt);
  const changes: EventChanges = {
    time:
      time || after.startsAt === null || after.endsAt === null
        ? null
        : { startsAt: after.startsAt.toISOString(), endsAt: after.endsAt.toISOString() },
    place: before.venueId === after.venueId ? null : { venueId: after.venueId },
    speaker: before.speaker === after.speaker ? null : after.speaker,
    link: before.link !== after.link && after.link !== null,
  };
  return changes.time || changes.place || changes.speaker !== null || changes.link ? changes : null;
}

function sameInstant(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

/** Units whose number of seats is another one now; 0: none any more. By unit. */
export function shareChanges(before: readonly UnitSeats[], after: readonly UnitSeats[]): UnitSeats[] {
  const seatsBefore = new Map(before.map(({ unitId, seats }) => [unitId, seats]));
  const seatsAfter = new Map(after.map(({ unitId, seats }) => [unitId, seats]));
  return [...new Set([...seatsBefore.keys(), ...seatsAfter.keys()])]
    .sort()
    .map((unitId) => ({ unitId, seats: seatsAfter.get(unitId) ?? 0 }))
    .filter(({ unitId, seats }) => seats !== (seatsBefore.get(unitId) ?? 0));
}
