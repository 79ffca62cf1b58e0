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
import { everyItem } from '@/shared/api/every';
import type { EventSummary } from '@/shared/events';
import { api } from '@/shared/request';

/** What staff fill in. Instants are ISO UTC; a draft may lack them. */
export interface EventInput {
  readonly kind: EventKind;
  readonly title: string;
  readonly speaker: string;
  readonly speakerIntro: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venueId: string | null;
  readonly link: string | null;
  readonly seats: number;
  readonly sharing: SeatSharing;
  readonly unitShares: readonly { readonly unitId: string; readonly seats: number }[];
  readonly audience: Audience;
  readonly topic: Topic | null;
  readonly cover: EventCover;
  readonly description: string;
  readonly signUpFrom: string | null;
  readonly signUpUntil: string | null;
  readonly cancelUntil: string | null;
}

/** Another event at the same time: in the same place (forbidden) or with the same speaker (asked about). */
export interface Clash {
  readonly what: 'venue' | 'speaker';
  readonly eventId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface UnitShare {
  readonly unitId: string;
  readonly unitName: string;
  readonly seats: number;
  readonly taken: number;
}

export interface StaffEvent extends Omit<EventInput, 'unitShares'> {
  readonly eventId: string;
  readonly state: EventState;
  readonly version: number;
  readonly venueName: string | null;
  readonly cancelReason: string | null;
  readonly phase: EventPhase | null;
  readonly counts: {
    readonly seated: number;
    readonly waiting: number;
    readonly requested: number;
    readonly cancelled: number;
  };
  /** ready to paste into a group chat */
  readonly notice: string;
  readonly unitShares: readonly UnitShare[];
  readonly clashes: readonly Clash[];
}

/** A row of the staff's own list: a draft may lack its instants. */
export interface StaffEventRow {
  readonly eventId: string;
  readonly state: EventState;
  readonly phase: EventPhase | null;
  readonly kind: EventKind;
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venueName: string | null;
  readonly online: boolean;
  readonly seats: number;
  readonly seated: number;
  readonly waiting: number;
  readonly requested: number;
}

export interface StaffSignUp {
  readonly signUpId: string;
  /** null once it was erased */
  readonly name: string | null;
  readonly unitName: string | null;
  readonly state: SignUpState;
  readonly position: number | null;
  readonly signedUpAt: string;
}

export interface NominationRequest {
  readonly signUpId: string;
  readonly name: string | null;
  readonly state: SignUpState;
  readonly askedAt: string;
}

export interface Nomination {
  readonly event: EventSummary;
  readonly share: { readonly seats: number; readonly left: number };
  readonly requests: readonly NominationRequest[];
}

export interface ClashQuestion {
  readonly eventId: string | null;
  readonly venueId: string | null;
  readonly speaker: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

const path = (eventId: string): string => `/v1/staff/events/${encodeURIComponent(eventId)}`;

export const staffApi = {
  one: (eventId: string) => api.get<StaffEvent>(path(eventId)),
  create: (id: string, input: EventInput) => api.post<StaffEvent>('/v1/staff/events', { id, ...input }),
  change: (eventId: string, version: number, input: EventInput, acceptSpeakerClash = false) =>
    api.put<StaffEvent>(path(eventId), { version, acceptSpeakerClash, ...input }),
  publish: (eventId: string, version: number, acceptSpeakerClash: boolean) =>
    api.post<StaffEvent>(`${path(eventId)}/publish`, { version, acceptSpeakerClash }),
  cancel: (eventId: string, version: number, reason: string) =>
    api.post<StaffEvent>(`${path(eventId)}/cancel`, { version, reason }),
  copy: (eventId: string, id: string) => api.post<StaffEvent>(`${path(eventId)}/copy`, { id }),
  clashes: async (question: ClashQuestion) =>
    (await api.post<{ clashes: readonly Clash[] }>('/v1/staff/events/clashes', question)).clashes,

  /** to choose from when seats are shared among units */
  units: () => everyItem<{ unitId: string; name: string }>('/v1/units'),

  accept: (signUpId: string) => api.post<unknown>(`/v1/nominations/${encodeURIComponent(signUpId)}/accept`, {}),
  decline: (signUpId: string) => api.post<unknown>(`/v1/nominations/${encodeURIComponent(signUpId)}/decline`, {}),
};

/** Addresses of files, for FileButton. */
export const staffFiles = {
  spreadsheet: (eventId: string): string => `${path(eventId)}/sign-ups.xlsx`,
  signInSheet: (eventId: string): string => `${path(eventId)}/sign-in-sheet.pdf`,
};

export const staffKeys = {
  all: ['staff-events'],
  list: ['staff-events', 'list'],
  one: (eventId: string) => ['staff-events', 'one', eventId],
  signUps: (eventId: string) => ['staff-events', 'sign-ups', eventId],
  clashes: (question: ClashQuestion) => ['staff-events', 'clashes', question],
  units: ['units'],
  nominations: (unitId: string) => ['nominations', unitId],
} as const;
