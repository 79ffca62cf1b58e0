import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@anxin/contracts';
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

  it('shows join codes to the union alone', () => {
    expect(ROLES.filter((role) => maySeeJoinCodes(holds(role, 'county')))).toEqual(['union-staff', 'union-admin']);
  });
});
