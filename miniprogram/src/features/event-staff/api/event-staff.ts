import type { components } from '@anxin/contracts';
import { everyItem } from '@/shared/api/every';
import { api } from '@/shared/request';

type Schemas = components['schemas'];

/** What staff fill in. Instants are ISO UTC; a draft may lack them. */
export type EventInput = Omit<Schemas['NewEventRequest'], 'id'>;
/** Another event at the same time: in the same place (forbidden) or with the same speaker (asked about). */
export type Clash = Schemas['ClashResponse'];
export type ClashQuestion = Schemas['FindClashesRequest'];
export type StaffEvent = Schemas['StaffEventResponse'];
/** A row of the staff's own list: a draft may lack its instants. */
export type StaffEventRow = Schemas['StaffEventSummaryResponse'];
export type StaffSignUp = Schemas['StaffSignUpResponse'];
export type Nomination = Schemas['UnitNominationsResponse'];
export type NominationRequest = Schemas['NominationRequestResponse'];

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
