import type { VenueLevel } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { Venue } from '../venues.types.js';

export class VenueResponse {
  venueId: string;
  name: string;
  level: VenueLevel;
  /** where it stands, as filters name it: a township, the park, or the county for its town */
  placeRegionId: string;
  regionId: string | null;
  regionName: string | null;
  unitId: string | null;
  unitName: string | null;
  address: string;
  room: string | null;
  /** people */
  capacity: number | null;
  hoursText: string;
  directions: string | null;
  /** degrees, GCJ-02 */
  latitude: number | null;
  longitude: number | null;

  static from({ id, ...venue }: Venue): VenueResponse {
    return { venueId: id, ...venue };
  }
}

export class VenueListResponse {
  items: VenueResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<Venue>): VenueListResponse {
    return { items: items.map((venue) => VenueResponse.from(venue)), nextCursor };
  }
}
