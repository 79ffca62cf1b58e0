import { Injectable } from '@nestjs/common';
import type { CurrentMembership } from '../identity/index.js';
import { CountyProfileService } from './county-profile.service.js';
import type { CountyProfile } from './county-profile.types.js';
import { MembershipsService } from './memberships.service.js';
import { UnitsService, type NewRegion, type NewUnit, type NewUnitDepartment } from './units.service.js';
import type { Region, Unit, UnitDepartment } from './units.types.js';

/** What the server's start, the demo county and other modules may do with a county. */
@Injectable()
export class OrganizationsFacade {
  constructor(
    private readonly profiles: CountyProfileService,
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

  addRegion(region: NewRegion): Promise<Region> {
    return this.units.addRegion(region);
  }

  openUnit(unit: NewUnit): Promise<Unit> {
    return this.units.openUnit(unit);
  }

  addUnitDepartment(department: NewUnitDepartment): Promise<UnitDepartment> {
    return this.units.addDepartment(department);
  }

  /** As the person would: by the unit's code. */
  join(accountId: string, joinCode: string): Promise<CurrentMembership> {
    return this.memberships.join(accountId, joinCode);
  }
}
