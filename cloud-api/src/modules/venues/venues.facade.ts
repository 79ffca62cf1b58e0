import { Injectable } from '@nestjs/common';
import { VenuesService } from './venues.service.js';
import type { ShownVenue, Venue, VenueFacts, VenueId } from './venues.types.js';

/** What other modules and the demo county may do with venues. */
@Injectable()
export class VenuesFacade {
  constructor(private readonly venues: VenuesService) {}

  find(id: VenueId): Promise<Venue | null> {
    return this.venues.find(id);
  }

  /** @throws DomainError VENUE_NOT_FOUND */
  require(id: VenueId): Promise<Venue> {
    return this.venues.require(id);
  }

  /** By id, to be shown beside something else; what another server changed seconds ago may be missing. */
  shown(ids: readonly VenueId[]): Promise<Map<VenueId, ShownVenue>> {
    return this.venues.shown(ids);
  }

  /** The same id with the same facts again is the same venue. @throws DomainError VENUE_PLACE_UNKNOWN, VENUE_CONFLICT */
  add(id: VenueId, facts: VenueFacts): Promise<Venue> {
    return this.venues.add(id, facts);
  }

  /**
   * Within an open unit of work: whoever else holds this venue waits until it ends. What takes a venue holds it first,
   * then looks for clashes, then writes.
   * @throws DomainError VENUE_NOT_FOUND; Error outside a unit of work
   */
  hold(id: VenueId): Promise<void> {
    return this.venues.hold(id);
  }
}
