import { CountyProfileEntity } from './county-profile.entity.js';
import { JoinCodeTriesEntity } from './join-code-tries.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { RegionEntity } from './region.entity.js';
import { UnitDepartmentEntity } from './unit-department.entity.js';
import { UnitEntity } from './unit.entity.js';

/** For src/database/entities.ts. */
export const ORGANIZATION_ENTITIES = [
  CountyProfileEntity,
  JoinCodeTriesEntity,
  MembershipEntity,
  RegionEntity,
  UnitDepartmentEntity,
  UnitEntity,
];
