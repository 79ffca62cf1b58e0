import { isDeepStrictEqual } from 'node:util';
import type { CountyProfile, StoredCountyProfile } from './county-profile.types.js';
import {
  REGION_LISTS,
  type CountyChanges,
  type CountySetUp,
  type NamedRegions,
  type NamedUnit,
  type UnitField,
} from './county-set-up.types.js';
import { COUNTY_ID, type Region, type UnitInRegion } from './units.types.js';

export interface StoredCounty {
  profile: StoredCountyProfile | null;
  regions: Region[];
  units: UnitInRegion[];
}

/** What storing the county would change. */
export function countyChanges(wanted: CountySetUp, stored: StoredCounty): CountyChanges {
  const regions = wantedRegions(wanted.regions);
  const storedUnits = new Map(stored.units.map((unit) => [unit.name, unit]));
  const unitNames = new Set(wanted.units.map(({ name }) => name));
  const county = stored.regions.find(({ id }) => id === COUNTY_ID);
  const below = stored.regions.filter(({ id }) => id !== COUNTY_ID);
  const isSame = (one: Pick<Region, 'kind' | 'name'>) => (other: Pick<Region, 'kind' | 'name'>) =>
    one.kind === other.kind && one.name === other.name;
  return {
    profile: profileChanges(wanted.profile, stored.profile),
    countyName: county?.name === wanted.profile.countyName ? null : wanted.profile.countyName,
    newRegions: regions.filter((region) => !below.some(isSame(region))),
    newUnits: wanted.units.filter(({ name }) => !storedUnits.has(name)),
    changedUnits: wanted.units.flatMap((unit) => {
      const before = storedUnits.get(unit.name);
      const fields = before ? unitChanges(unit, before, regions) : [];
      return before && fields.length > 0 ? [{ unit: before, wanted: unit, fields }] : [];
    }),
    leftAlone: {
      regions: below.filter((region) => !regions.some(isSame(region))).map(({ name }) => name),
      units: stored.units.filter(({ name }) => !unitNames.has(name)).map(({ name }) => name),
    },
  };
}

/** Every region of the file, in its order. */
export const wantedRegions = (regions: NamedRegions): Pick<Region, 'kind' | 'name'>[] =>
  (Object.keys(REGION_LISTS) as (keyof NamedRegions)[]).flatMap((list) =>
    regions[list].map((name) => ({ kind: REGION_LISTS[list], name })),
  );

function profileChanges(wanted: CountyProfile, stored: StoredCountyProfile | null): CountyChanges['profile'] {
  const fields = Object.keys(wanted) as (keyof CountyProfile)[];
  return {
    isNew: stored === null,
    fields: fields.filter((field) => !isDeepStrictEqual(wanted[field], stored?.[field])),
  };
}

/** What is no region of the file is the county itself, whatever it was called before. */
function unitChanges(wanted: NamedUnit, stored: UnitInRegion, regions: Pick<Region, 'kind' | 'name'>[]): UnitField[] {
  const kind = regions.find(({ name }) => name === wanted.region)?.kind ?? 'county';
  const isThere = kind === stored.regionKind && (kind === 'county' || stored.regionName === wanted.region);
  const differs: Record<UnitField, boolean> = {
    kind: wanted.kind !== stored.kind,
    region: !isThere,
    headcountBand: wanted.headcountBand !== stored.headcountBand,
  };
  return (Object.keys(differs) as UnitField[]).filter((field) => differs[field]);
}
