import { describe, expect, it } from '@jest/globals';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
import type { RoleGrant } from '../../../platform/access/index.js';
import { mayInvite } from './invitation.policy.js';

const grant = (role: Role, scopeType: ScopeType = 'county', scopeId = 'c1'): RoleGrant => ({
  role,
  scopeType,
  scopeId,
});
const everything = ROLES.flatMap((role) => SCOPE_TYPES.map((scopeType) => grant(role, scopeType, 'x')));
const invitable = (held: RoleGrant[]): string[] =>
  everything.filter((wanted) => mayInvite(held, wanted)).map(({ role, scopeType }) => `${role}@${scopeType}`);

describe('who may invite to which role', () => {
  it('is an administrator of the county union alone', () => {
    const others = ROLES.filter((role) => role !== 'union-admin').map((role) => grant(role));
    expect(invitable(others)).toEqual([]);
    expect(invitable([])).toEqual([]);
    expect(invitable([grant('union-admin', 'region')])).toEqual([]);
  });

  it('covers every role but the operator’s, each with the scopes it has', () => {
    expect(invitable([grant('union-admin')])).toEqual([
      'unit-head@unit',
      'unit-liaison@unit',
      'unit-union@unit',
      'peer-counselor@county',
      'peer-counselor@region',
      'peer-counselor@unit',
      'expert@county',
      'union-staff@county',
      'union-staff@region',
      'union-admin@county',
      'department-member@region',
    ]);
  });
});
