import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@anxin/contracts';
import fc from 'fast-check';
import { staysWithinScopes } from '../../../test/support/organisation-trees.js';
import { maySeeJoinCodes, unitScopeOf } from './units.policy.js';

const holds = (role: Role, scopeType: 'county' | 'region' | 'unit', scopeId = 'x') => ({
  roles: [{ role, scopeType, scopeId }],
});

describe('which units an actor lists', () => {
  it('is all of them for county-wide union roles only', () => {
    const everything = ROLES.filter((role) => unitScopeOf(holds(role, 'county')).everything);
    expect(everything).toEqual(['union-staff', 'union-admin']);
  });

  it('is their own regions for regional union staff and department members', () => {
    for (const role of ['union-staff', 'department-member'] as const) {
      expect(unitScopeOf(holds(role, 'region', 'r1'))).toEqual({ everything: false, regionIds: ['r1'] });
    }
  });

  it('is none for everybody else', () => {
    for (const role of ['unit-head', 'peer-counselor', 'expert', 'operator'] as const) {
      expect(unitScopeOf(holds(role, 'region', 'r1'))).toEqual({ everything: false, regionIds: [] });
    }
    expect(unitScopeOf({ roles: [] })).toEqual({ everything: false, regionIds: [] });
  });

  // Mutation: a region of one role is taken for every region (`regionIds` is not asked).
  it('never leaves the subtree of a role, whatever the county looks like (ASVS 8.2.2)', () => {
    const reaches = (regionsCount: boolean) =>
      staysWithinScopes((holder, { regionId }) => {
        const scope = unitScopeOf(holder);
        return scope.everything || (regionsCount ? scope.regionIds.includes(regionId) : scope.regionIds.length > 0);
      });
    fc.assert(reaches(true), { numRuns: 300, seed: 28 });
    expect(() => fc.assert(reaches(false), { numRuns: 300, seed: 28 })).toThrow(/Property failed/);
  });

  it('shows join codes to the union alone', () => {
    expect(ROLES.filter((role) => maySeeJoinCodes(holds(role, 'county')))).toEqual(['union-staff', 'union-admin']);
  });
});
