import { useQuery } from '@tanstack/react-query';
import { everyItem } from '../api/every';
import { usePages } from '../api/pages';
import type { List } from '../api/types';
import { api } from '../request';
import type { EventSummary, MySignUp, Venue } from './events.types';
import { nearFirst, placeQuery, type ChosenPlace } from './places';

/** Keys of cached replies. What begins with `events` changes with every sign-up. */
export const eventKeys = {
  events: ['events'],
  list: ['events', 'list'],
  soon: ['events', 'soon'],
  one: (eventId: string) => ['events', 'one', eventId],
  mine: ['events', 'mine'],
  venues: ['venues'],
  venue: (venueId: string) => ['venues', venueId],
} as const;

const VENUES_STALE_MS = 10 * 60_000;

/** The next few lectures, for 首页: those at the place first. */
export const useSoon = (limit: number, place: ChosenPlace, enabled: boolean) =>
  useQuery({
    queryKey: [...eventKeys.soon, limit, place],
    queryFn: async () => {
      const soon = async (where: ChosenPlace): Promise<readonly EventSummary[]> =>
        (await api.get<List<EventSummary>>('/v1/events', { query: { when: 'coming', limit, ...placeQuery(where) } }))
          .items;
      const near = place === null ? [] : await soon(place);
      return (near.length < limit ? nearFirst(near, await soon(null)) : near).slice(0, limit);
    },
    enabled,
  });

/** What the signed-in person signed up for. */
export const useMySignUps = (when: 'coming' | 'past', enabled: boolean) =>
  usePages<MySignUp>(eventKeys.mine, '/v1/my/sign-ups', { when }, enabled);

/** Rooms and centres change a few times a year. */
export const useVenues = () =>
  useQuery({
    queryKey: eventKeys.venues,
    queryFn: () => everyItem<Venue>('/v1/venues'),
    staleTime: VENUES_STALE_MS,
  });
