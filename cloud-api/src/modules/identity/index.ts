export { IdentityFacade } from './identity.facade.js';
export { ROLE_GRANTED, ROLE_REVOKED, type RoleGranted, type RoleRevoked } from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export { MembershipReader, ScopeNames, type CurrentMembership } from './identity.ports.js';
export type { RolesInScope } from './roles/roles.repository.js';
export type { GrantRole } from './roles/role-grants.service.js';
export type { AuthenticatorSetup, NewStaff } from './staff/staff-accounts.service.js';

/** UUIDv7 of an account. */
export type AccountId = string;
