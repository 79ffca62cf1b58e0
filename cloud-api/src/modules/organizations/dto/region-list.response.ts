import type { RegionKind } from '@anxin/contracts';
import type { Region } from '../units.types.js';

export class RegionResponse {
  regionId: string;
  kind: RegionKind;
  name: string;
  /** null: the county itself */
  parentId: string | null;
}

export class RegionListResponse {
  items: RegionResponse[];
  nextCursor: string | null;

  static from(regions: readonly Region[], nextCursor: string | null): RegionListResponse {
    return {
      items: regions.map(({ id, kind, name, parentId }) => ({ regionId: id, kind, name, parentId })),
      nextCursor,
    };
  }
}
