import type { VenueLevel } from '@anxin/contracts';
import type { RegionId, UnitId } from '../organizations/index.js';

export type VenueId = string;

/** What staff say of a place. */
export interface VenueFacts {
  name: string;
  level: VenueLevel;
  /** of a township venue; null on the other levels */
  regionId: RegionId | null;
  /** of a unit's venue; null on the other levels */
  unitId: UnitId | null;
  address: string;
  room: string | null;
  /** people */
  capacity: number | null;
  hoursText: string;
  directions: string | null;
  /** degrees, GCJ-02 as maps in China use them; both or neither */
  latitude: number | null;
  longitude: number | null;
}

export interface Venue extends VenueFacts {
  id: VenueId;
  /** where it stands: a township or the park; the county stands for its town, where its own and its departments' are */
  placeRegionId: RegionId;
  regionName: string | null;
  unitName: string | null;
}

/** As much of a venue as stands beside what happens there. */
export type ShownVenue = Pick<Venue, 'id' | 'name' | 'address' | 'room' | 'latitude' | 'longitude'>;
