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
export interface RoleRevoked extends Omit<RoleGranted, 'grantedBy'> {
  /** null: taken on the machine */
  readonly revokedBy: string | null;
}

/** One recovery code signed somebody in. `occasion` names it: two uses are two. */
export const RECOVERY_CODE_USED = 'identity.recovery-code-used';
export interface RecoveryCodeUsed {
  readonly accountId: string;
  readonly left: number;
  readonly occasion: string;
}

/** Somebody has new recovery codes, and the old ones are worth nothing. */
export const RECOVERY_CODES_MADE = 'identity.recovery-codes-made';
export type RecoveryCodesMade = Omit<RecoveryCodeUsed, 'left'>;

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

export const recoveryCodeUsed = (payload: RecoveryCodeUsed): OutboxEvent<RecoveryCodeUsed> => ({
  type: RECOVERY_CODE_USED,
  version: 1,
  payload,
});

export const recoveryCodesMade = (payload: RecoveryCodesMade): OutboxEvent<RecoveryCodesMade> => ({
  type: RECOVERY_CODES_MADE,
  version: 1,
  payload,
});
