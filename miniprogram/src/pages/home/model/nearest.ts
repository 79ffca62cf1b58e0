import type { Venue } from '@/shared/events';

/** The room of the person's own unit; otherwise the county's centre; otherwise the first there is. */
export function nearestVenue(venues: readonly Venue[], unitName: string | undefined): Venue | null {
  const own = unitName === undefined ? undefined : venues.find((venue) => venue.unitName === unitName);
  return own ?? venues.find(({ level }) => level === 'county') ?? venues[0] ?? null;
}
