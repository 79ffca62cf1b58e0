export { AccessGuard, SessionAuthenticator } from './access.guard.js';
export {
  Allow,
  CurrentActor,
  PERMISSION_KEY,
  PossibleActor,
  PUBLIC_KEY,
  Public,
  type PublicKind,
  type RequestWithActor,
} from './access.decorators.js';
export type { Actor, RoleGrant } from './actor.js';
export { may, PERMISSIONS, type Permission } from './permissions.js';
