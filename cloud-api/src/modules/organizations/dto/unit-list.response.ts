import type { UnitKind } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { HeadcountBand, Unit, UnitState } from '../units.types.js';

/** Nothing here is about a person: no members, no counts of them. */
export class UnitResponse {
  unitId: string;
  regionId: string;
  name: string;
  kind: UnitKind;
  /** people employed, as a band */
  headcountBand: HeadcountBand;
  state: UnitState;
  /** what the unit prints on its poster; null for actors who do not hand it out */
  joinCode: string | null;
}

export class UnitListResponse {
  items: UnitResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<Unit>, showCodes: boolean): UnitListResponse {
    return {
      items: items.map(({ id, regionId, name, kind, headcountBand, state, joinCode }) => ({
        ...{ unitId: id, regionId, name, kind, headcountBand, state },
        joinCode: showCodes ? joinCode : null,
      })),
      nextCursor,
    };
  }
}
