import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '../../../platform/access/index.js';
import { Audit, type Doer, MACHINE } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { roleGranted, roleRevoked } from '../identity.events.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { RolesRepository } from './roles.repository.js';

export interface GrantRole extends RoleGrant {
  readonly accountId: string;
  /** null: set up on the machine */
  readonly grantedBy: string | null;
  /** the session that asked for it goes on; all others renew themselves first */
  readonly keepSessionId?: string;
  /** in which it was asked for */
  readonly requestId?: string;
}

export interface RevokeRole extends RoleGrant {
  readonly accountId: string;
  /** null: taken on the machine */
  readonly revokedBy: string | null;
  /** in which it was asked for */
  readonly requestId?: string;
}

/** Gives and takes roles. Both act at the account's next request. */
@Injectable()
export class RoleGrantsService {
  constructor(
    private readonly roles: RolesRepository,
    private readonly sessions: SessionsService,
    private readonly outbox: Outbox,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** Granting a role somebody holds changes nothing. */
  async grant(grant: GrantRole): Promise<void> {
    const { accountId, grantedBy, keepSessionId, role, scopeType, scopeId } = grant;
    await this.work.run(async () => {
      const createdAt = this.clock.now();
      const id = this.random.uuidV7(createdAt);
      try {
        await this.roles.addGrant({ id, accountId, role, scopeType, scopeId, grantedBy, createdAt });
      } catch (error) {
        if (isDuplicateKey(error)) return;
        throw error;
      }
      await this.sessions.startNewEpoch(accountId, keepSessionId ?? null);
      await this.outbox.publish(roleGranted({ accountId, role, scopeType, scopeId, grantedBy }));
      const by = grantedBy === null ? MACHINE : await this.doer(grantedBy, grant);
      await this.audit.record(by, 'role.granted', roleInScope(grant), accountId);
    });
  }

  /** Taking a role nobody holds changes nothing. */
  async revoke(revocation: RevokeRole): Promise<void> {
    const { accountId, revokedBy, role, scopeType, scopeId } = revocation;
    await this.work.run(async () => {
      // before the role is gone: somebody may give up one of their own
      const by = revokedBy === null ? MACHINE : await this.doer(revokedBy, revocation);
      if (!(await this.roles.removeGrant(accountId, { role, scopeType, scopeId }))) return;
      await this.sessions.startNewEpoch(accountId, null);
      await this.outbox.publish(roleRevoked({ accountId, role, scopeType, scopeId, revokedBy }));
      await this.audit.record(by, 'role.revoked', roleInScope(revocation), accountId);
    });
  }

  private async doer(accountId: string, { requestId }: { requestId?: string }): Promise<Doer> {
    return { accountId, roles: await this.roles.heldBy(accountId), ...(requestId ? { requestId } : {}) };
  }
}

const roleInScope = ({ role, scopeId }: RoleGrant): string => `${role}@${scopeId}`;
