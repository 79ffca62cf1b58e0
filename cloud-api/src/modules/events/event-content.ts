import type { EventEntity } from './event.entity.js';
import type { EventContent, UnitSeats } from './event.types.js';
import { speakerKey } from './speaker-key.js';

/** What staff filled in, from the rows that hold it. */
export function contentOf(event: EventEntity, shares: readonly UnitSeats[]): EventContent {
  const { kind, title, speaker, speakerIntro, startsAt, endsAt, venueId, link, seats, sharing } = event;
  const { audience, topic, cover, description, signUpFrom, signUpUntil, cancelUntil } = event;
  return {
    ...{ kind, title, speaker, speakerIntro, startsAt, endsAt, venueId, link, seats, sharing },
    ...{ audience, topic, cover, description, signUpFrom, signUpUntil, cancelUntil },
    unitShares: shares.map(({ unitId, seats: unitSeats }) => ({ unitId, seats: unitSeats })),
  };
}

type Row = Omit<EventContent, 'unitShares'> & Pick<EventEntity, 'speakerKey' | 'regionId'>;

/** As it goes into the event's row; the shares have rows of their own. @param regionId where its venue stands */
export function rowOf({ unitShares: _, ...content }: EventContent, regionId: string | null): Row {
  return { ...content, regionId, speakerKey: speakerKey(content.speaker) };
}

/** The order in which shares were written down does not matter. */
export function isSameContent(a: EventContent, b: EventContent): boolean {
  return JSON.stringify(inOneOrder(a)) === JSON.stringify(inOneOrder(b));
}

function inOneOrder(content: EventContent): [string, unknown][] {
  const unitShares = [...content.unitShares].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return Object.entries({ ...content, unitShares }).sort(([a], [b]) => (a < b ? -1 : 1));
}
