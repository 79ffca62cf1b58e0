import type { RegionKind, UnitKind } from '@anxin/contracts';
import type { CountyProfile } from './county-profile.types.js';
import type { HeadcountBand, Region, Unit } from './units.types.js';

/** Regions by what they are, each by its name, in the order in which lists show them. */
export interface NamedRegions {
  departments: string[];
  townships: string[];
  parks: string[];
}

/** How the lists are called, and what stands in them. */
export const REGION_LISTS = {
  departments: 'department',
  townships: 'township',
  parks: 'park',
} as const satisfies Record<keyof NamedRegions, RegionKind>;

export interface NamedUnit {
  name: string;
  kind: UnitKind;
  /** the name of one of the regions, or of the county itself */
  region: string;
  headcountBand: HeadcountBand;
}

/** A county as its union writes it down: everything by name. */
export interface CountySetUp {
  profile: CountyProfile;
  regions: NamedRegions;
  units: NamedUnit[];
}

export type UnitField = 'kind' | 'region' | 'headcountBand';

/** What differs between what is stored and what was written down. Names are how the two are told to be the same. */
export interface CountyChanges {
  /** `fields`: those that differ, all of them when it is new; none: its confirmation stands */
  profile: { isNew: boolean; fields: (keyof CountyProfile)[] };
  /** the county as a region, when it is new or called otherwise */
  countyName: string | null;
  newRegions: Pick<Region, 'kind' | 'name'>[];
  newUnits: NamedUnit[];
  changedUnits: { unit: Unit; wanted: NamedUnit; fields: UnitField[] }[];
  /** stored and not written down: nothing is ever deleted */
  leftAlone: { regions: string[]; units: string[] };
}

export interface CountySetUpDone extends CountyChanges {
  opened: Unit[];
}
