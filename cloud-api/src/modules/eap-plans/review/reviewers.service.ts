import { Injectable } from '@nestjs/common';
import { ROLES } from '@anxin/contracts';
import { IdentityFacade } from '../../identity/index.js';
import { COUNTY_ID } from '../../organizations/index.js';
import type { Hands, PlanPlace } from '../plans/plan.policy.js';

const UNION = ['union-staff', 'union-admin'] as const;

/** Whom a plan concerns: its reviewers and its unit's people. */
@Injectable()
export class ReviewersService {
  constructor(private readonly identity: IdentityFacade) {}

  /** The union's people of the region who may judge this plan: none that had a hand in it or a role in its units. */
  async firstReviewers({ regionId, unitIds }: PlanPlace, hands: Hands): Promise<string[]> {
    const union = await this.identity.accountsWithRole({ roles: UNION, scopeType: 'region', scopeId: regionId });
    if (union.length === 0) return [];
    const near = new Set([...hands.writers, hands.submittedBy]);
    for (const unitId of unitIds) {
      for (const account of await this.inUnit(unitId)) near.add(account);
    }
    return union.filter((account) => !near.has(account));
  }

  countyReviewers(): Promise<string[]> {
    return this.identity.accountsWithRole({ roles: UNION, scopeType: 'county', scopeId: COUNTY_ID });
  }

  unitPeople(unitId: string): Promise<string[]> {
    const roles = ['unit-head', 'unit-liaison', 'unit-union'] as const;
    return this.identity.accountsWithRole({ roles, scopeType: 'unit', scopeId: unitId });
  }

  private inUnit(unitId: string): Promise<string[]> {
    return this.identity.accountsWithRole({ roles: ROLES, scopeType: 'unit', scopeId: unitId });
  }
}
