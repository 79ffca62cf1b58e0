export { AccessGuard, SessionAuthenticator } from './access.guard.js';
export {
  Allow,
  CurrentActor,
  PERMISSION_KEY,
  PossibleActor,
  PUBLIC_KEY,
  Public,
  type RequestWithActor,
} from './access.decorators.js';
export type { Actor, RoleGrant } from './actor.js';
export { all, type Condition, from, is, isEmpty, oneOf, whereOf } from './conditions.js';
export { PERMISSIONS } from './permissions.js';
