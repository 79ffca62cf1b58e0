export { CountyProfileReader } from './county-profile.service.js';
export {
  HOTLINE_KEYS,
  type CountyProfile,
  type OpeningHours,
  type StoredCountyProfile,
} from './county-profile.types.js';
export { setUpProblems } from './county-set-up.policy.js';
export {
  REGION_LISTS,
  type CountyChanges,
  type CountySetUp,
  type NamedRegions,
  type NamedUnit,
  type UnitField,
} from './county-set-up.types.js';
export { doorLabels } from './locales/demo-doors.zh.js';
export { unitKindNames } from './locales/unit-kinds.zh.js';
export { OrganizationsFacade } from './organizations.facade.js';
export { OrganizationsModule } from './organizations.module.js';
export {
  COUNTY_ID,
  HEADCOUNT_BANDS,
  placeOfUnit,
  type HeadcountBand,
  type RegionId,
  type UnitId,
  type UnitInRegion,
} from './units.types.js';
