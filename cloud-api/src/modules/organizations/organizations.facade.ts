import { Injectable } from '@nestjs/common';
import type { CurrentMembership } from '../identity/index.js';
import { CountySetUpService } from './county-set-up.service.js';
import type { CountyChanges, CountySetUp, CountySetUpDone } from './county-set-up.types.js';
import { CountyProfileService } from './county-profile.service.js';
import type { CountyProfile } from './county-profile.types.js';
import { MembershipsService } from './memberships.service.js';
import { UnitsService, type NewRegion, type NewUnit, type NewUnitDepartment } from './units.service.js';
import type { Slice } from './units.repository.js';
import type { Region, RegionId, Unit, UnitDepartment, UnitFilter, UnitId, UnitInRegion } from './units.types.js';

/** What the server's start, the demo county and other modules may do with a county. */
@Injectable()
export class OrganizationsFacade {
  constructor(
    private readonly profiles: CountyProfileService,
    private readonly setUps: CountySetUpService,
    private readonly units: UnitsService,
    private readonly memberships: MembershipsService,
  ) {}

  /** In Chinese words, what the county profile lacks before production may serve it. */
  missingInCountyProfile(): Promise<string[]> {
    return this.profiles.missing();
  }

  /** Whether anybody has set a county up, real or made up. */
  holdsCounty(): Promise<boolean> {
    return this.profiles.exists();
  }

  holdsDemoCounty(): Promise<boolean> {
    return this.profiles.isDemo();
  }

  /** @throws DomainError COUNTY_PROFILE_INVALID with a sentence per field */
  replaceCountyProfile(profile: CountyProfile, kind: { demo: boolean }): Promise<void> {
    return this.profiles.replace(profile, kind);
  }

  /** A named person answers for the profile. @returns false when it changed meanwhile */
  confirmCountyProfile(by: string): Promise<boolean> {
    return this.profiles.confirm(by);
  }

  /** What storing a county would change that was written down by name. */
  compareCounty(setUp: CountySetUp): Promise<CountyChanges> {
    return this.setUps.compare(setUp);
  }

  /** Stores all of it or nothing. @throws DomainError COUNTY_PROFILE_INVALID with a sentence per field */
  setUpCounty(setUp: CountySetUp): Promise<CountySetUpDone> {
    return this.setUps.store(setUp);
  }

  addRegion(region: NewRegion): Promise<Region> {
    return this.units.addRegion(region);
  }

  openUnit(unit: NewUnit): Promise<Unit> {
    return this.units.openUnit(unit);
  }

  addUnitDepartment(department: NewUnitDepartment): Promise<UnitDepartment> {
    return this.units.addDepartment(department);
  }

  /** With the name and kind of its region; null where there is none. */
  unit(id: UnitId): Promise<UnitInRegion | null> {
    return this.units.unit(id);
  }

  /** In one query, ordered by id; unknown ids are left out. Pass at most a few hundred. */
  unitsByIds(ids: readonly UnitId[]): Promise<UnitInRegion[]> {
    return this.units.unitsByIds(ids);
  }

  /** One slice of the units that a filter is about, ordered by id. Go on with `after` the last one's id. */
  listUnits(filter: UnitFilter, slice: Slice): Promise<UnitInRegion[]> {
    return this.units.filterUnits(filter, slice);
  }

  /** In no order; unknown ids are left out. */
  regionsByIds(ids: readonly RegionId[]): Promise<Region[]> {
    return this.units.regionsByIds(ids);
  }

  /** The unit each of these people belongs to now, by account; who belongs to none is left out. At most a few hundred. */
  unitsOf(accountIds: readonly string[]): Promise<Map<string, UnitInRegion>> {
    return this.memberships.unitsOf(accountIds);
  }

  /** As the person would: by the unit's code. */
  join(accountId: string, joinCode: string): Promise<CurrentMembership> {
    return this.memberships.join(accountId, joinCode);
  }
}
