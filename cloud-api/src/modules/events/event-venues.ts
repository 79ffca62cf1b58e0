import { Injectable } from '@nestjs/common';
import { VenuesFacade } from '../venues/index.js';
import type { EventVenue } from './event.types.js';

/** Where events are, in the words of the registry of venues. */
@Injectable()
export class EventVenues {
  constructor(private readonly venues: VenuesFacade) {}

  async find(venueId: string | null): Promise<EventVenue | null> {
    const venue = venueId === null ? undefined : (await this.venues.shown([venueId])).get(venueId);
    if (!venue) return null;
    const { id, name, address, room, latitude, longitude } = venue;
    return { venueId: id, name, address, room, latitude, longitude };
  }

  /** By venue id, in one query. */
  async names(events: readonly { venueId: string | null }[]): Promise<Map<string, string>> {
    const ids = events.map(({ venueId }) => venueId).filter((id) => id !== null);
    const venues = ids.length === 0 ? [] : (await this.venues.shown(ids)).values();
    return new Map([...venues].map(({ id, name }) => [id, name]));
  }
}
