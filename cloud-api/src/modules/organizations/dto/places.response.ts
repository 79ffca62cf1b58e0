import type { RegionKind } from '@anxin/contracts';
import type { Places } from '../units.service.js';

export class PlaceResponse {
  regionId: string;
  /** `county` stands for the county's town */
  kind: RegionKind;
  name: string;
}

export class PlacesResponse {
  items: PlaceResponse[];
  /** where the signed-in person's unit stands; null: a visitor, or somebody without a unit */
  ownRegionId: string | null;

  static from({ places, ownId }: Places): PlacesResponse {
    return { items: places.map(({ id, kind, name }) => ({ regionId: id, kind, name })), ownRegionId: ownId };
  }
}
