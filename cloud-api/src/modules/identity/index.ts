export { IdentityFacade } from './identity.facade.js';
export { IdentityModule } from './identity.module.js';
export { ROLE_NAMES } from './locales/role-names.js';
export { MembershipReader, ScopeNames, type CurrentMembership } from './identity.ports.js';
