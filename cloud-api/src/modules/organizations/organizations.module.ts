import { Global, Module } from '@nestjs/common';
import { MembershipReader, ScopeNames } from '../identity/index.js';
import { CountyController } from './county.controller.js';
import { CountyProfileRepository } from './county-profile.repository.js';
import { CountyProfileReader, CountyProfileService } from './county-profile.service.js';
import { CountySetUpService } from './county-set-up.service.js';
import { JoinCodeTriesExpiryJob } from './join-code-tries-expiry.job.js';
import { JoinCodeTriesRepository } from './join-code-tries.repository.js';
import { MembershipsData } from './memberships.data.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { OrganizationsFacade } from './organizations.facade.js';
import { ScopeNamesService } from './scope-names.service.js';
import { UnitsController } from './units.controller.js';
import { UnitsRepository } from './units.repository.js';
import { UnitsService } from './units.service.js';

/** Global: identity asks it for names and memberships through its own ports, without importing it. */
@Global()
@Module({
  controllers: [CountyController, MembershipsController, UnitsController],
  providers: [
    CountyProfileRepository,
    CountyProfileService,
    CountySetUpService,
    JoinCodeTriesExpiryJob,
    JoinCodeTriesRepository,
    MembershipsData,
    MembershipsRepository,
    MembershipsService,
    OrganizationsFacade,
    ScopeNamesService,
    UnitsRepository,
    UnitsService,
    { provide: CountyProfileReader, useExisting: CountyProfileService },
    { provide: MembershipReader, useExisting: MembershipsService },
    { provide: ScopeNames, useExisting: ScopeNamesService },
  ],
  exports: [CountyProfileReader, MembershipReader, OrganizationsFacade, ScopeNames],
})
export class OrganizationsModule {}
