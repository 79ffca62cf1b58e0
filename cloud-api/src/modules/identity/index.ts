export { IdentityFacade } from './identity.facade.js';
export {
  RECOVERY_CODE_USED,
  RECOVERY_CODES_MADE,
  type RecoveryCodesMade,
  type RecoveryCodeUsed,
} from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export { ROLE_NAMES } from './locales/role-names.js';
export type { RoleHolder } from './roles/roles.repository.js';
export type { StaffSetup } from './staff/staff-accounts.service.js';
export { MembershipReader, ScopeNames, type CurrentMembership } from './identity.ports.js';
