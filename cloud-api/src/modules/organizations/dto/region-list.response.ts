import type { RegionKind } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
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

  static from({ items, nextCursor }: Page<Region>): RegionListResponse {
    return {
      items: items.map(({ id, kind, name, parentId }) => ({ regionId: id, kind, name, parentId })),
      nextCursor,
    };
  }
}
