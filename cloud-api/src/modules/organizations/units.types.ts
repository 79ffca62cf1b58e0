import type { RegionKind, UnitKind } from '@anxin/contracts';

export type UnitId = string;
export type RegionId = string;

/** The county as a region and as the scope of county-wide roles: one deployment serves one county, so its id is fixed. */
export const COUNTY_ID: RegionId = '00000000-0000-7000-8000-000000000001';

/** People employed, in bands. */
export const HEADCOUNT_BANDS = ['1-9', '10-29', '30-99', '100-299', '300+'] as const;
export type HeadcountBand = (typeof HEADCOUNT_BANDS)[number];

/** A closed unit keeps its past; nobody joins it any more. */
export const UNIT_STATES = ['open', 'closed'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export interface Region {
  id: RegionId;
  kind: RegionKind;
  name: string;
  parentId: RegionId | null;
}

export interface Unit {
  id: UnitId;
  regionId: RegionId;
  name: string;
  kind: UnitKind;
  headcountBand: HeadcountBand;
  joinCode: string;
  state: UnitState;
}

/** What may change about a unit that stays the same one: its code and its people stay. */
export type UnitChange = Pick<Unit, 'regionId' | 'kind' | 'headcountBand'>;

export interface UnitInRegion extends Unit {
  regionName: string;
  regionKind: RegionKind;
}

/** Regions that are places on the ground. A department is none: its units stand in the county's town. */
export const PLACE_KINDS = ['county', 'township', 'park'] as const satisfies readonly RegionKind[];

/** Where a unit stands; the county stands for its town. */
export const placeOfUnit = ({ regionId, regionKind }: Pick<UnitInRegion, 'regionId' | 'regionKind'>): RegionId =>
  regionKind === 'department' ? COUNTY_ID : regionId;

/** Which units a list is about; what is left out does not narrow it. */
export interface UnitFilter {
  kinds?: readonly UnitKind[];
  regionIds?: readonly RegionId[];
  state?: UnitState;
}

export interface UnitDepartment {
  id: string;
  unitId: UnitId;
  name: string;
}
