import type { SeatSharing } from '@anxin/contracts';
import type { EventPlace, EventSummary, SignUp, Venue } from '@/shared/events';
import { api } from '@/shared/request';

/** One lecture as a worker or a visitor reads it. Instants are ISO UTC. */
export interface EventDetail extends Omit<EventSummary, 'mine'> {
  readonly speakerIntro: string | null;
  readonly description: string;
  readonly venue: EventPlace | null;
  /** only for the seated, from shortly before the beginning */
  readonly link: string | null;
  readonly sharing: SeatSharing;
  readonly signUpFrom: string;
  readonly signUpUntil: string;
  readonly cancelUntil: string;
  readonly changedAt: string | null;
  readonly cancelReason: string | null;
  /** group counselling: nobody sees more than a nickname */
  readonly nickOnly: boolean;
  readonly mine: SignUp | null;
  /** of the caller's unit */
  readonly unitShare: { readonly seats: number; readonly left: number } | null;
}

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
