import type {
  Audience,
  EventCover,
  EventKind,
  EventPhase,
  EventState,
  SeatSharing,
  SignUpState,
  Topic,
} from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { Clash } from '../event.types.js';
import type { StaffEvent, StaffEventSummary, StaffSignUp } from '../staff-event.types.js';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export class StaffEventSummaryResponse {
  eventId: string;
  kind: EventKind;
  title: string;
  speaker: string;
  /** ISO instant, UTC; null in a draft that has none yet */
  startsAt: string | null;
  /** ISO instant, UTC */
  endsAt: string | null;
  venueName: string | null;
  online: boolean;
  cover: EventCover;
  audience: Audience;
  topic: Topic | null;
  seats: number;
  seatsLeft: number;
  seated: number;
  waiting: number;
  requested: number;
  state: EventState;
  /** null: a draft, or cancelled before it was published */
  phase: EventPhase | null;
  version: number;

  static from({ event, venueName, phase }: StaffEventSummary): StaffEventSummaryResponse {
    const { id, kind, title, speaker, cover, audience, topic, seats, seated, waiting, requested, state, version } =
      event;
    return {
      ...{ eventId: id, kind, title, speaker, cover, audience, topic, state, version, venueName, phase },
      ...{ seats, seated, waiting, requested, seatsLeft: Math.max(0, seats - seated) },
      startsAt: iso(event.startsAt),
      endsAt: iso(event.endsAt),
      online: event.link !== null,
    };
  }
}

export class StaffEventListResponse {
  items: StaffEventSummaryResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<StaffEventSummary>): StaffEventListResponse {
    return { items: items.map((summary) => StaffEventSummaryResponse.from(summary)), nextCursor };
  }
}

export class EventCountsResponse {
  seated: number;
  waiting: number;
  requested: number;
  cancelled: number;
}

export class StaffUnitShareResponse {
  unitId: string;
  unitName: string;
  seats: number;
  /** given to somebody by the unit */
  taken: number;
}

export class ClashResponse {
  what: 'venue' | 'speaker';
  eventId: string;
  title: string;
  /** ISO instant, UTC */
  startsAt: string;
  /** ISO instant, UTC */
  endsAt: string;

  static from({ what, eventId, title, startsAt, endsAt }: Clash): ClashResponse {
    return { what, eventId, title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  }
}

export class ClashListResponse {
  clashes: ClashResponse[];

  static from(clashes: readonly Clash[]): ClashListResponse {
    return { clashes: clashes.map((clash) => ClashResponse.from(clash)) };
  }
}

/** Everything staff filled in, and how it stands. */
export class StaffEventResponse {
  eventId: string;
  state: EventState;
  version: number;
  /** null: a draft, or cancelled before it was published */
  phase: EventPhase | null;
  kind: EventKind;
  title: string;
  speaker: string;
  speakerIntro: string | null;
  startsAt: string | null;
  endsAt: string | null;
  venueId: string | null;
  venueName: string | null;
  link: string | null;
  seats: number;
  sharing: SeatSharing;
  unitShares: StaffUnitShareResponse[];
  audience: Audience;
  topic: Topic | null;
  cover: EventCover;
  description: string;
  signUpFrom: string | null;
  signUpUntil: string | null;
  cancelUntil: string | null;
  changedAt: string | null;
  cancelReason: string | null;
  counts: EventCountsResponse;
  /** the text for chat groups; lines that are not filled in yet are left out */
  notice: string;
  /** with published events, while it is not over */
  clashes: ClashResponse[];

  static from({ event, phase, venueName, shares, cancelled, notice, clashes }: StaffEvent): StaffEventResponse {
    const { kind, title, speaker, speakerIntro, venueId, link, seats, sharing, audience, topic, cover } = event;
    return {
      ...{ eventId: event.id, state: event.state, version: event.version, phase },
      ...{ kind, title, speaker, speakerIntro, venueId, venueName, link, seats, sharing, audience, topic, cover },
      startsAt: iso(event.startsAt),
      endsAt: iso(event.endsAt),
      unitShares: shares.map(({ unitId, unitName, seats: unitSeats, taken }) => ({
        ...{ unitId, unitName, seats: unitSeats, taken },
      })),
      description: event.description,
      signUpFrom: iso(event.signUpFrom),
      signUpUntil: iso(event.signUpUntil),
      cancelUntil: iso(event.cancelUntil),
      changedAt: iso(event.changedAt),
      cancelReason: event.cancelReason,
      counts: { seated: event.seated, waiting: event.waiting, requested: event.requested, cancelled },
      notice,
      clashes: clashes.map((clash) => ClashResponse.from(clash)),
    };
  }
}

export class StaffSignUpResponse {
  signUpId: string;
  /** null: erased some time after the event */
  name: string | null;
  /** null without a unit, and always for group counselling */
  unitName: string | null;
  state: SignUpState;
  /** in the waiting list, from 1; null in any other state */
  position: number | null;
  /** ISO instant, UTC */
  signedUpAt: string;

  static from({ signUpId, name, unitName, state, position, signedUpAt }: StaffSignUp): StaffSignUpResponse {
    return { signUpId, name, unitName, state, position, signedUpAt: signedUpAt.toISOString() };
  }
}

export class StaffSignUpListResponse {
  /** in the order in which people came */
  items: StaffSignUpResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<StaffSignUp>): StaffSignUpListResponse {
    return { items: items.map((signUp) => StaffSignUpResponse.from(signUp)), nextCursor };
  }
}
