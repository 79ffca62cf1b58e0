import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role, type ScopeType } from '@anxin/contracts';
import fc from 'fast-check';
import { staysWithinScopes } from '../../../../test/support/organisation-trees.js';
import type { Person } from '../plan.types.js';
import { fillingScope, isTooNear, readingScope, reviewStages, stageFor } from './plan.policy.js';

const person = (...roles: [Role, ScopeType, string][]): Person => ({
  accountId: 'me',
  roles: roles.map(([role, scopeType, scopeId]) => ({ role, scopeType, scopeId })),
});
const nobody = { writers: [], submittedBy: null, passedBy: null };

describe('who reads and fills plans', () => {
  it('by role and scope: unit people their unit, union and department their region, the county all', () => {
    const seen = ROLES.flatMap((role) =>
      (['county', 'region', 'unit'] as const).flatMap((scope) => {
        const { everything, regionIds, unitIds } = readingScope(person([role, scope, 'x']));
        const fills = fillingScope(person([role, scope, 'x'])).unitIds.length > 0;
        const reads = everything ? 'everything' : regionIds.length > 0 ? 'region' : unitIds.length > 0 ? 'unit' : null;
        return reads ? [`${role}@${scope} reads ${reads}${fills ? ', fills' : ''}`] : [];
      }),
    );
    expect(seen).toEqual([
      'unit-head@unit reads unit, fills',
      'unit-liaison@unit reads unit, fills',
      'unit-union@unit reads unit, fills',
      'union-staff@county reads everything',
      'union-staff@region reads region',
      'union-admin@county reads everything',
      'union-admin@region reads region',
      'department-member@region reads region',
    ]);
  });
});

// Mutation: who oversees one region reads every plan (`everything` where there is any region).
describe('what a role reaches of plans', () => {
  it('never leaves its subtree, whatever the county looks like (ASVS 8.2.2)', () => {
    const within = (scopeOf: typeof readingScope) =>
      staysWithinScopes((holder, { id, regionId }) => {
        const { everything, regionIds, unitIds } = scopeOf(holder);
        return everything || regionIds.includes(regionId) || unitIds.includes(id);
      });
    const reviews = staysWithinScopes((holder, { regionId }) => reviewStages(holder, regionId).length > 0);
    for (const property of [within(readingScope), within(fillingScope), reviews]) {
      fc.assert(property, { numRuns: 300, seed: 28 });
    }
    const leaky: typeof readingScope = (holder) => {
      const scope = readingScope(holder);
      return { ...scope, everything: scope.everything || scope.regionIds.length > 0 };
    };
    expect(() => fc.assert(within(leaky), { numRuns: 300, seed: 28 })).toThrow(/Property failed/);
  });
});

describe('who reviews', () => {
  it('the union of the unit’s region first, then the county; departments never', () => {
    expect(reviewStages(person(['union-staff', 'region', 'r1']), 'r1')).toEqual(['first']);
    expect(reviewStages(person(['union-staff', 'region', 'r2']), 'r1')).toEqual([]);
    expect(reviewStages(person(['union-admin', 'county', 'c']), 'r1')).toEqual(['county']);
    expect(reviewStages(person(['department-member', 'region', 'r1']), 'r1')).toEqual([]);
    expect(reviewStages(person(['union-staff', 'county', 'c'], ['union-staff', 'region', 'r1']), 'r1')).toEqual([
      'first',
      'county',
    ]);
  });

  it('nobody who wrote, handed in or passed it, or holds any role in one of its units', () => {
    const staff = person(['union-staff', 'region', 'r1']);
    const plan = { unitIds: ['u1', 'u2'] };
    expect(isTooNear(staff, plan, nobody)).toBe(false);
    expect(isTooNear(staff, plan, { ...nobody, writers: ['other', 'me'] })).toBe(true);
    expect(isTooNear(staff, plan, { ...nobody, submittedBy: 'me' })).toBe(true);
    expect(isTooNear(staff, plan, { ...nobody, passedBy: 'me' })).toBe(true);
    expect(isTooNear(person(['union-staff', 'region', 'r1'], ['peer-counselor', 'unit', 'u2']), plan, nobody)).toBe(
      true,
    );
    expect(isTooNear(person(['union-staff', 'region', 'r1'], ['unit-head', 'unit', 'u9']), plan, nobody)).toBe(false);
  });

  it.each([
    ['submitted', ['first'], true, 'first'],
    ['submitted', ['county'], true, null],
    ['submitted', ['county'], false, 'county'],
    ['submitted', ['first', 'county'], true, 'first'],
    ['passed', ['county'], true, 'county'],
    ['passed', ['first'], true, null],
    ['draft', ['first', 'county'], true, null],
    ['returned', ['first', 'county'], false, null],
    ['approved', ['county'], true, null],
  ] as const)('a %s plan, as %j, the region having a reviewer: %s, at stage %s', (state, stages, has, stage) => {
    expect(stageFor(state, stages, has)).toBe(stage);
  });
});
