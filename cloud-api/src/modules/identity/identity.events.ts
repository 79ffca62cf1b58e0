import type { Role, ScopeType } from '@anxin/contracts';
import type { OutboxEvent } from '../../platform/outbox/index.js';

/** Somebody holds a role they did not hold before. */
const ROLE_GRANTED = 'identity.role-granted';
export interface RoleGranted {
  readonly accountId: string;
  readonly role: Role;
  readonly scopeType: ScopeType;
  readonly scopeId: string;
  /** null: set up on the machine */
  readonly grantedBy: string | null;
}

/** Somebody no longer holds a role. */
const ROLE_REVOKED = 'identity.role-revoked';
export type RoleRevoked = Omit<RoleGranted, 'grantedBy'>;

export const roleGranted = (payload: RoleGranted): OutboxEvent<RoleGranted> => ({
  type: ROLE_GRANTED,
  version: 1,
  payload,
});

export const roleRevoked = (payload: RoleRevoked): OutboxEvent<RoleRevoked> => ({
  type: ROLE_REVOKED,
  version: 1,
  payload,
});
