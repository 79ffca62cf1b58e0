import type { components } from '@anxin/contracts';
import type { SignUp, Venue } from '@/shared/events';
import { api } from '@/shared/request';

/** One lecture as a worker or a visitor reads it. */
export type EventDetail = components['schemas']['EventResponse'];

export interface SignUpOrder {
  /** made by the client: sending it again changes nothing */
  readonly id: string;
  readonly name: string;
  readonly waitIfFull: boolean;
}

const path = (eventId: string): string => `/v1/events/${encodeURIComponent(eventId)}`;

export const eventsApi = {
  one: (eventId: string) => api.get<EventDetail>(path(eventId)),
  signUp: (eventId: string, order: SignUpOrder) => api.put<SignUp>(`${path(eventId)}/sign-up`, order),
  cancel: (eventId: string) => api.delete<SignUp>(`${path(eventId)}/sign-up`),
  venue: (venueId: string) => api.get<Venue>(`/v1/venues/${encodeURIComponent(venueId)}`),
};
