import type {
  Audience,
  EventCover,
  EventKind,
  EventPhase,
  EventState,
  SignUpState,
  Topic,
  VenueLevel,
} from '@anxin/contracts';

/* What the worker's pages, the staff's pages and 首页 read. Instants are ISO UTC. */

export interface EventSummary {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly speaker: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venueName: string | null;
  readonly online: boolean;
  readonly cover: EventCover;
  readonly audience: Audience;
  readonly topic: Topic | null;
  readonly seats: number;
  readonly seatsLeft: number;
  /** how many are on the waiting list */
  readonly waiting: number;
  readonly phase: EventPhase;
  readonly state: EventState;
  readonly mine: SignUpState | null;
}

export interface SignUp {
  readonly signUpId: string;
  readonly state: SignUpState;
  /** place on the waiting list, from 1 */
  readonly position: number | null;
  /** null once it was erased */
  readonly name: string | null;
  readonly signedUpAt: string;
}

export interface Venue {
  readonly venueId: string;
  readonly name: string;
  readonly level: VenueLevel;
  readonly regionName: string | null;
  readonly unitName: string | null;
  readonly address: string;
  readonly room: string | null;
  readonly capacity: number | null;
  readonly hoursText: string;
  readonly directions: string | null;
  /** degrees */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export type EventPlace = Pick<Venue, 'venueId' | 'name' | 'address' | 'room' | 'latitude' | 'longitude'>;
