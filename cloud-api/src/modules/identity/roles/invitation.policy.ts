import type { Role, ScopeType } from '@anxin/contracts';
import type { RoleGrant } from '../../../platform/access/index.js';

/** Who may hand out which role. Pure. */
export const INVITATION_LIFETIME_MS = 7 * 24 * 3_600_000;

/** What each role can be scoped to. The operator's role is set up on the machine, nobody is invited to it. */
const SCOPES: Record<Exclude<Role, 'operator'>, readonly ScopeType[]> = {
  'unit-head': ['unit'],
  'unit-liaison': ['unit'],
  'unit-union': ['unit'],
  'peer-counselor': ['county', 'region', 'unit'],
  expert: ['county'],
  'union-staff': ['county', 'region'],
  'union-admin': ['county'],
  'department-member': ['region'],
};

const isInvitable = (role: Role, scopeType: ScopeType): boolean =>
  role !== 'operator' && SCOPES[role].includes(scopeType);

/** True when one of the actor's roles lets them hand out this one: the county union's administrators, anywhere in it. */
export const mayInvite = (held: readonly RoleGrant[], wanted: RoleGrant): boolean =>
  isInvitable(wanted.role, wanted.scopeType) &&
  held.some(({ role, scopeType }) => role === 'union-admin' && scopeType === 'county');
