export { AccessGuard, SessionAuthenticator } from './access.guard.js';
export { Allow, CurrentActor, PERMISSION_KEY, PUBLIC_KEY, Public, type RequestWithActor } from './access.decorators.js';
export type { Actor, RoleGrant } from './actor.js';
export { may, PERMISSIONS, type Permission } from './permissions.js';
