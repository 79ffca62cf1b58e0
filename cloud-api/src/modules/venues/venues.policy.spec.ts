import { ROLES, type Role, type ScopeType } from '@anxin/contracts';
import { describe, expect, it } from '@jest/globals';
import { mayKeepVenueIn } from './venues.policy.js';

const TOWN = '0192f0c1-0000-7000-8000-0000000000a1';
const OTHER = '0192f0c1-0000-7000-8000-0000000000a2';
const may = (role: Role, scopeType: ScopeType, scopeId: string, regionId: string | null): boolean =>
  mayKeepVenueIn([{ role, scopeType, scopeId }], regionId);

describe('who keeps a venue', () => {
  it('is the county’s staff everywhere, and a region’s staff in their region alone', () => {
    for (const role of ['union-staff', 'union-admin'] as const) {
      expect([TOWN, OTHER, null].map((regionId) => may(role, 'county', 'c', regionId))).toEqual([true, true, true]);
      expect([TOWN, OTHER, null].map((regionId) => may(role, 'region', TOWN, regionId))).toEqual([true, false, false]);
      expect([TOWN, OTHER, null].map((regionId) => may(role, 'unit', TOWN, regionId))).toEqual([false, false, false]);
    }
  });

  it('is nobody else, whatever they hold', () => {
    const others = ROLES.filter((role) => role !== 'union-staff' && role !== 'union-admin');
    expect(others.filter((role) => may(role, 'county', 'c', TOWN) || may(role, 'region', TOWN, TOWN))).toEqual([]);
    expect(mayKeepVenueIn([], null)).toBe(false);
  });
});
