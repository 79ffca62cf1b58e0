import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role, type ScopeType } from '@anxin/contracts';
import { mayChange, mayPublish, mayReview, mayWrite } from './courses.policy.js';

const holder = (role: Role, scopeType: ScopeType) => ({ roles: [{ role, scopeType, scopeId: 'there' }] });
const lets = (may: typeof mayWrite, scopeType: ScopeType) => ROLES.filter((role) => may(holder(role, scopeType)));

describe('who may do what with contents', () => {
  it('experts, peer counsellors and the union write, wherever their role is for', () => {
    for (const scope of ['county', 'region', 'unit'] as const) {
      expect(lets(mayWrite, scope)).toEqual(['peer-counselor', 'expert', 'union-staff', 'union-admin']);
    }
  });

  // Mutation: `forCounty` left out of either rule.
  it('experts and the union of the county review, the union of the county publishes', () => {
    expect(lets(mayReview, 'county')).toEqual(['expert', 'union-staff', 'union-admin']);
    expect(lets(mayPublish, 'county')).toEqual(['union-staff', 'union-admin']);
    for (const scope of ['region', 'unit'] as const) {
      expect([...lets(mayReview, scope), ...lets(mayPublish, scope)]).toEqual([]);
    }
  });

  // Mutation: `by.accountId === writtenBy` left out: an expert changes what another one wrote.
  it('what somebody wrote is changed by them and by the county’s union', () => {
    const writtenBy = (account: string) => (holding: { roles: ReturnType<typeof holder>['roles'] }) =>
      mayChange({ accountId: 'me', ...holding }, account);
    expect(lets(writtenBy('me'), 'unit')).toEqual(['peer-counselor', 'expert', 'union-staff', 'union-admin']);
    expect(lets(writtenBy('another'), 'county')).toEqual(['union-staff', 'union-admin']);
    expect(lets(writtenBy('another'), 'region')).toEqual([]);
  });

  it('nobody without a role does any of it', () => {
    expect([mayWrite, mayReview, mayPublish].some((may) => may({ roles: [] }))).toBe(false);
  });
});
