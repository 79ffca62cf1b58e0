import { Injectable } from '@nestjs/common';
import type { ScopeType } from '@anxin/contracts';
import { DomainError } from '../../platform/errors/index.js';
import { ScopeNames } from '../identity/index.js';
import './organizations.errors.js';
import { UnitsRepository } from './units.repository.js';
import { COUNTY_ID } from './units.types.js';

/** Names what a role is for, as people call it: the county, one of its departments or townships, a unit. */
@Injectable()
export class ScopeNamesService extends ScopeNames {
  constructor(private readonly units: UnitsRepository) {
    super();
  }

  /** @throws DomainError SCOPE_NOT_FOUND */
  async nameOf(scopeType: ScopeType, scopeId: string): Promise<string> {
    const place = await this.find(scopeType, scopeId);
    if (!place) throw new DomainError('SCOPE_NOT_FOUND');
    return place.name;
  }

  private async find(scopeType: ScopeType, scopeId: string): Promise<{ name: string } | null> {
    if (scopeType === 'unit') return this.units.findUnit(scopeId);
    // The county is no region that a regional role could be for: that would be a county-wide role by the back door.
    if ((scopeType === 'county') !== (scopeId === COUNTY_ID)) return null;
    return this.units.findRegion(scopeId);
  }
}
