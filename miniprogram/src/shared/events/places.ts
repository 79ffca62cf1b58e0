import { useQuery } from '@tanstack/react-query';
import type { components } from '@anxin/contracts';
import { api } from '../request';
import { eventWords as words } from '../locales/events';

type Schemas = components['schemas'];
type Place = Schemas['PlaceResponse'];
type Places = Schemas['PlacesResponse'];

/** A region's id, or online; null: anywhere. What somebody chooses stays on the device, and nobody is asked where they are. */
export type ChosenPlace = string | null;
const ONLINE = 'online';

const STALE_MS = 10 * 60_000;

/** Townships, the park and the county's town. @param unitId of the signed-in person: their own place changes with it */
export const usePlaces = (unitId: string | undefined, enabled = true) =>
  useQuery({
    queryKey: ['places', unitId ?? null],
    queryFn: () => api.get<Places>('/v1/places'),
    staleTime: STALE_MS,
    enabled,
  });

/** What `GET /v1/events` is asked for. */
export function placeQuery(place: ChosenPlace): { regionId?: string; online?: 'true' } {
  if (place === null) return {};
  return place === ONLINE ? { online: 'true' } : { regionId: place };
}

/** One's own place first, as the doorstep; then the town, the townships and the park; what is online at the end. */
export function placeOptions({ items, ownRegionId }: Places, withOnline: boolean) {
  const rank = ({ regionId, kind }: Place): number => (regionId === ownRegionId ? 0 : kind === 'county' ? 1 : 2);
  const options = [...items]
    .sort((a, b) => rank(a) - rank(b))
    .map((place) => {
      const name = place.kind === 'county' ? words.town : place.name;
      return { value: place.regionId, label: place.regionId === ownRegionId ? words.doorstep(name) : name };
    });
  return withOnline ? [...options, { value: ONLINE, label: words.online }] : options;
}

/** A place that was chosen once and is none any more narrows nothing. */
export const placeWithin = (options: readonly { readonly value: string }[], place: ChosenPlace): ChosenPlace =>
  options.some(({ value }) => value === place) ? place : null;

/** Those that are near before the others, each once. */
export function nearFirst<Item extends { readonly eventId: string }>(
  near: readonly Item[],
  all: readonly Item[],
): Item[] {
  const known = new Set(near.map(({ eventId }) => eventId));
  return [...near, ...all.filter(({ eventId }) => !known.has(eventId))];
}
