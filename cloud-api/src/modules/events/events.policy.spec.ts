import { describe, expect, it } from '@jest/globals';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
import fc from 'fast-check';
import { staysWithinScopes } from '../../../test/support/organisation-trees.js';
import { eventScopeOf, mayNominateFor, ownerRegionOf } from './events.policy.js';

const holds = (role: Role, scopeType: ScopeType, scopeId = 'x') => ({ roles: [{ role, scopeType, scopeId }] });

describe('which events somebody manages', () => {
  it('are all of them for county-wide union roles only', () => {
    const all = ROLES.filter((role) => eventScopeOf(holds(role, 'county')).everything);
    expect(all).toEqual(['union-staff', 'union-admin']);
    expect(ownerRegionOf({ everything: true })).toBeNull();
  });

  it('are those of their regions for regional union roles, and none for anybody else', () => {
    const regional = ROLES.filter((role) => ownerRegionOf(eventScopeOf(holds(role, 'region', 'r1'))) === 'r1');
    expect(regional).toEqual(['union-staff', 'union-admin']);
    expect(ROLES.filter((role) => ownerRegionOf(eventScopeOf(holds(role, 'unit'))) !== undefined)).toEqual([]);
    expect(eventScopeOf({ roles: [] })).toEqual({ everything: false, regionIds: [] });
  });
});

// Mutation: a role in any unit lets somebody give the seats of all (the unit is not compared).
describe('what a role reaches of events', () => {
  it('never leaves its subtree, whatever the county looks like (ASVS 8.2.2)', () => {
    const manages = staysWithinScopes((holder, { regionId }) => {
      const scope = eventScopeOf(holder);
      return scope.everything || scope.regionIds.includes(regionId);
    });
    const nominates = (compares: boolean) =>
      staysWithinScopes((holder, { id }) => {
        const units = compares ? [id] : holder.roles.map(({ scopeId }) => scopeId);
        return units.some((unitId) => mayNominateFor(holder, unitId));
      });
    for (const property of [manages, nominates(true)]) fc.assert(property, { numRuns: 300, seed: 28 });
    expect(() => fc.assert(nominates(false), { numRuns: 300, seed: 28 })).toThrow(/Property failed/);
  });
});

describe('who gives a unit’s seats', () => {
  it('are its head, liaison and union, of this very unit', () => {
    const may = SCOPE_TYPES.flatMap((scopeType) =>
      ROLES.filter((role) => mayNominateFor(holds(role, scopeType, 'u1'), 'u1')).map((role) => `${role}/${scopeType}`),
    );
    expect(may).toEqual(['unit-head/unit', 'unit-liaison/unit', 'unit-union/unit']);
    expect(mayNominateFor(holds('unit-head', 'unit', 'u1'), 'u2')).toBe(false);
  });
});
