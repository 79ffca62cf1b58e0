import { describe, expect, it } from '@jest/globals';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
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

describe('who gives a unit’s seats', () => {
  it('are its head, liaison and union, of this very unit', () => {
    const may = SCOPE_TYPES.flatMap((scopeType) =>
      ROLES.filter((role) => mayNominateFor(holds(role, scopeType, 'u1'), 'u1')).map((role) => `${role}/${scopeType}`),
    );
    expect(may).toEqual(['unit-head/unit', 'unit-liaison/unit', 'unit-union/unit']);
    expect(mayNominateFor(holds('unit-head', 'unit', 'u1'), 'u2')).toBe(false);
  });
});
