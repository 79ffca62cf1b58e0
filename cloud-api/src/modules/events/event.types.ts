import type { Audience, EventCover, EventKind, EventPhase, SeatSharing, SignUpState, Topic } from '@anxin/contracts';
import type { EventEntity } from './event.entity.js';

export type EventId = string;
export type SignUpId = string;

/** So many seats for one unit. */
export interface UnitSeats {
  unitId: string;
  seats: number;
}

/** What staff fill in. A draft may lack instants; publishing needs them all. */
export interface EventContent {
  kind: EventKind;
  title: string;
  speaker: string;
  speakerIntro: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  venueId: string | null;
  link: string | null;
  seats: number;
  sharing: SeatSharing;
  unitShares: UnitSeats[];
  audience: Audience;
  topic: Topic | null;
  cover: EventCover;
  description: string;
  signUpFrom: Date | null;
  signUpUntil: Date | null;
  cancelUntil: Date | null;
}

/** A published event has all its instants. */
export type DatedEvent = EventEntity & {
  startsAt: Date;
  endsAt: Date;
  signUpFrom: Date;
  signUpUntil: Date;
  cancelUntil: Date;
};

/** What a list shows of an event. */
export const LISTED = [
  ...(['id', 'kind', 'title', 'speaker', 'startsAt', 'endsAt', 'signUpFrom', 'signUpUntil', 'venueId'] as const),
  ...(['link', 'cover', 'audience', 'topic', 'seats', 'seated', 'waiting', 'state'] as const),
] as const;
export type ListedEvent = Pick<DatedEvent, (typeof LISTED)[number]>;

/** Where an event is, as much of a venue as is shown with it. */
export interface EventVenue {
  venueId: string;
  name: string;
  address: string;
  room: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Another event at the same time, in the same place or with the same speaker. */
export interface Clash {
  what: 'venue' | 'speaker';
  eventId: EventId;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

/** A sign-up with its name opened. `position`: in the waiting list, from 1. `name`: null once erased. */
export interface SignUp {
  signUpId: SignUpId;
  state: SignUpState;
  position: number | null;
  name: string | null;
  signedUpAt: Date;
}

/** An event as lists show it. `mine`: the state of the asking person's sign-up. */
export interface EventSummary {
  event: ListedEvent;
  venueName: string | null;
  phase: EventPhase;
  mine: SignUpState | null;
}

/** An event as its own page shows it. `link`: only when the person may see it now. */
export interface EventDetail {
  event: DatedEvent;
  venue: EventVenue | null;
  phase: EventPhase;
  link: string | null;
  mine: SignUp | null;
  unitShare: { seats: number; left: number } | null;
}

export interface MySignUp {
  summary: EventSummary;
  signUp: SignUp;
}

/** coming: not over yet. */
export type EventWhen = 'coming' | 'past';
