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
import type { EventDetail, EventSummary, EventVenue, ListedEvent, MySignUp } from '../event.types.js';
import { SignUpResponse } from './sign-up.response.js';

/** What everybody may know of an event, in a list and on its page. */
export class EventFactsResponse {
  eventId: string;
  kind: EventKind;
  title: string;
  speaker: string;
  /** ISO instant, UTC */
  startsAt: string;
  /** ISO instant, UTC */
  endsAt: string;
  venueName: string | null;
  /** it has a link; it may have a venue as well */
  online: boolean;
  cover: EventCover;
  audience: Audience;
  topic: Topic | null;
  seats: number;
  seatsLeft: number;
  /** how many are on the waiting list */
  waiting: number;
  phase: EventPhase;
  state: EventState;
}

export class EventSummaryResponse extends EventFactsResponse {
  /** of the signed-in person's own sign-up */
  mine: SignUpState | null;

  static from({ event, venueName, phase, mine }: EventSummary): EventSummaryResponse {
    return { ...factsOf(event, venueName, phase), mine };
  }
}

export class EventListResponse {
  items: EventSummaryResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<EventSummary>): EventListResponse {
    return { items: items.map((summary) => EventSummaryResponse.from(summary)), nextCursor };
  }
}

export class EventVenueResponse {
  venueId: string;
  name: string;
  address: string;
  room: string | null;
  /** degrees */
  latitude: number | null;
  /** degrees */
  longitude: number | null;

  static from({ venueId, name, address, room, latitude, longitude }: EventVenue): EventVenueResponse {
    return { venueId, name, address, room, latitude, longitude };
  }
}

export class UnitShareLeftResponse {
  seats: number;
  left: number;
}

export class EventResponse extends EventFactsResponse {
  description: string;
  speakerIntro: string | null;
  venue: EventVenueResponse | null;
  /** only for the seated, from half an hour before until the end */
  link: string | null;
  sharing: SeatSharing;
  /** ISO instant, UTC */
  signUpFrom: string;
  /** ISO instant, UTC */
  signUpUntil: string;
  /** ISO instant, UTC */
  cancelUntil: string;
  /** ISO instant, UTC: when time, place, speaker or link last changed */
  changedAt: string | null;
  cancelReason: string | null;
  /** people are known by nicknames: group counselling */
  nickOnly: boolean;
  mine: SignUpResponse | null;
  /** of the signed-in person's unit, where seats belong to units */
  unitShare: UnitShareLeftResponse | null;

  static from({ event, venue, phase, link, mine, unitShare }: EventDetail): EventResponse {
    return {
      ...factsOf(event, venue?.name ?? null, phase),
      description: event.description,
      speakerIntro: event.speakerIntro,
      venue: venue && EventVenueResponse.from(venue),
      link,
      sharing: event.sharing,
      signUpFrom: event.signUpFrom.toISOString(),
      signUpUntil: event.signUpUntil.toISOString(),
      cancelUntil: event.cancelUntil.toISOString(),
      changedAt: event.changedAt?.toISOString() ?? null,
      cancelReason: event.cancelReason,
      nickOnly: event.kind === 'group-counselling',
      mine: mine && SignUpResponse.from(mine),
      unitShare: unitShare && { seats: unitShare.seats, left: unitShare.left },
    };
  }
}

export class MySignUpResponse {
  event: EventSummaryResponse;
  signUp: SignUpResponse;
}

export class MySignUpListResponse {
  items: MySignUpResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<MySignUp>): MySignUpListResponse {
    return {
      items: items.map(({ summary, signUp }) => ({
        event: EventSummaryResponse.from(summary),
        signUp: SignUpResponse.from(signUp),
      })),
      nextCursor,
    };
  }
}

type Facts = { [Name in keyof EventFactsResponse]: EventFactsResponse[Name] };

function factsOf(event: ListedEvent, venueName: string | null, phase: EventPhase): Facts {
  const { id, kind, title, speaker, cover, audience, topic, seats, waiting, state } = event;
  return {
    ...{ eventId: id, kind, title, speaker, cover, audience, topic, seats, waiting, state, venueName, phase },
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    online: event.link !== null,
    seatsLeft: Math.max(0, seats - event.seated),
  };
}
