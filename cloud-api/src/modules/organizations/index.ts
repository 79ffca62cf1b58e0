export { CountyProfileReader } from './county-profile.service.js';
export type { CountyProfile } from './county-profile.types.js';
export { doorLabels } from './locales/demo-doors.zh.js';
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
