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
      const by = grantedBy === null ? MACHINE : await this.giver(grantedBy, grant);
      await this.audit.record(by, 'role.granted', roleInScope(grant), accountId);
    });
  }

  /** Taking a role nobody holds changes nothing. */
  async revoke(accountId: string, grant: RoleGrant): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.roles.removeGrant(accountId, grant))) return;
      await this.sessions.startNewEpoch(accountId, null);
      const { role, scopeType, scopeId } = grant;
      await this.outbox.publish(roleRevoked({ accountId, role, scopeType, scopeId }));
      await this.audit.record(MACHINE, 'role.revoked', roleInScope(grant), accountId);
    });
  }

  private async giver(accountId: string, { requestId }: GrantRole): Promise<Doer> {
    return { accountId, roles: await this.roles.heldBy(accountId), ...(requestId ? { requestId } : {}) };
  }
}

const roleInScope = ({ role, scopeId }: RoleGrant): string => `${role}@${scopeId}`;
