import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '../../../platform/access/index.js';
import type { Role, ScopeType } from '@anxin/contracts';
import { deleteRunOut, inList, UnitOfWork } from '../../../platform/database/index.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { RoleInvitationEntity } from './role-invitation.entity.js';

/** Any of these roles within exactly this scope. */
export interface RolesInScope {
  readonly roles: readonly [Role, ...Role[]];
  readonly scopeType: ScopeType;
  readonly scopeId: string;
}

/** A person with all their roles. */
export interface RoleHolder {
  readonly accountId: string;
  readonly nickname: string;
  readonly roles: readonly RoleGrant[];
}

interface HeldRow extends RoleGrant {
  accountId: string;
  nickname: string;
}

@Injectable()
export class RolesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** At most a handful: a person holds few roles. */
  async heldBy(accountId: string): Promise<RoleGrant[]> {
    const grants = await this.grantsOf(accountId);
    return grants.map(({ role, scopeType, scopeId }) => ({ role, scopeType, scopeId }));
  }

  /** As `heldBy`, whole rows. */
  grantsOf(accountId: string): Promise<RoleGrantEntity[]> {
    return this.work.manager
      .createQueryBuilder(RoleGrantEntity, 'held')
      .where('held.accountId = :accountId', { accountId })
      .orderBy('held.id')
      .take(100)
      .getMany();
  }

  /** Who gave a role, and who took an invitation, is forgotten; the roles of others stay. @returns roles they held */
  async eraseAccount(accountId: string): Promise<number> {
    const { manager } = this.work;
    await manager.delete(RoleInvitationEntity, { issuedBy: accountId });
    await manager.update(RoleInvitationEntity, { acceptedBy: accountId }, { acceptedBy: null });
    await manager.update(RoleGrantEntity, { grantedBy: accountId }, { grantedBy: null });
    const { affected } = await manager.delete(RoleGrantEntity, { accountId });
    return affected ?? 0;
  }

  /** For the hourly job. */
  async forgetInvitationsBefore(instant: Date): Promise<void> {
    await deleteRunOut(this.work, RoleInvitationEntity, { key: 'id', instant: 'expiresAt' }, instant);
  }

  /** Accounts that are not closed, each once, by id. */
  async accountsHolding({ roles, scopeType, scopeId }: RolesInScope, most: number): Promise<string[]> {
    const rows = await this.work.manager
      .createQueryBuilder(RoleGrantEntity, 'held')
      .innerJoin(AccountEntity, 'account', 'account.id = held.accountId')
      .select('held.accountId', 'accountId')
      .distinct()
      .where('held.scopeType = :scopeType AND held.scopeId = :scopeId', { scopeType, scopeId })
      .andWhere('held.role IN (:...roles) AND account.state = :active', { roles, active: 'active' })
      .orderBy('held.accountId')
      .limit(most)
      .getRawMany<{ accountId: string }>();
    return rows.map(({ accountId }) => accountId);
  }

  /** People with an open account who hold one of the roles anywhere, with every role they hold, by id. */
  async holdersOf(roles: readonly [Role, ...Role[]], most: number): Promise<RoleHolder[]> {
    const accountIds = new Set<string>();
    // one role at a time goes along `ix_role_grants_role`, and sorts nothing
    for (const role of roles) {
      const held = await this.work.rows<{ accountId: string }>(
        `SELECT g.account_id AS accountId FROM role_grants g JOIN accounts a ON a.id = g.account_id
         WHERE g.role = ? AND a.state = 'active' ORDER BY g.account_id LIMIT ${most}`,
        [role],
      );
      for (const { accountId } of held) accountIds.add(accountId);
    }
    return this.withAllRoles([...accountIds].sort().slice(0, most));
  }

  async holder(accountId: string): Promise<RoleHolder | null> {
    return (await this.withAllRoles([accountId]))[0] ?? null;
  }

  private async withAllRoles(accountIds: readonly string[]): Promise<RoleHolder[]> {
    if (accountIds.length === 0) return [];
    const [places, ids] = inList(accountIds);
    const rows = await this.work.rows<HeldRow>(
      `SELECT g.account_id AS accountId, a.nickname AS nickname, g.role AS role, g.scope_type AS scopeType,
         g.scope_id AS scopeId
       FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.account_id IN (${places}) AND a.state = 'active'`,
      ids,
    );
    return accountIds.flatMap((accountId) => {
      const own = rows.filter((row) => row.accountId === accountId);
      const roles = own.map(({ role, scopeType, scopeId }) => ({ role, scopeType, scopeId }));
      return own[0] ? [{ accountId, nickname: own[0].nickname, roles }] : [];
    });
  }

  /** Rejects with a duplicate key when the account holds the role already. */
  async addGrant(grant: RoleGrantEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(RoleGrantEntity)
      .values(grant)
      .updateEntity(false)
      .execute();
  }

  /** False when the account did not hold it. */
  async removeGrant(accountId: string, { role, scopeType, scopeId }: RoleGrant): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .delete()
      .from(RoleGrantEntity)
      .where('account_id = :accountId AND role = :role', { accountId, role })
      .andWhere('scope_type = :scopeType AND scope_id = :scopeId', { scopeType, scopeId })
      .execute();
    return affected === 1;
  }

  async addInvitation(invitation: RoleInvitationEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(RoleInvitationEntity)
      .values(invitation)
      .updateEntity(false)
      .execute();
  }

  invitationByCode(codeHash: string): Promise<RoleInvitationEntity | null> {
    return this.work.manager
      .createQueryBuilder(RoleInvitationEntity, 'invitation')
      .where('invitation.codeHash = :codeHash', { codeHash })
      .getOne();
  }

  /** Newest first, older than `before`. */
  invitationsBy(issuedBy: string, limit: number, before?: string): Promise<RoleInvitationEntity[]> {
    const query = this.work.manager
      .createQueryBuilder(RoleInvitationEntity, 'invitation')
      .where('invitation.issuedBy = :issuedBy', { issuedBy });
    if (before) query.andWhere('invitation.id < :before', { before });
    return query.orderBy('invitation.id', 'DESC').take(limit).getMany();
  }

  /** False when the code is unknown, used, withdrawn or expired. However many try at once, one gets true. */
  async acceptInvitation(codeHash: string, accountId: string, now: Date): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(RoleInvitationEntity)
      .set({ acceptedBy: accountId, acceptedAt: now })
      .where('code_hash = :codeHash AND accepted_at IS NULL AND revoked_at IS NULL', { codeHash })
      .andWhere('expires_at > :now', { now })
      .execute();
    return affected === 1;
  }

  /** False when the issuer has no such open invitation. */
  async revokeInvitation(issuedBy: string, invitationId: string, now: Date): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(RoleInvitationEntity)
      .set({ revokedAt: now })
      .where('id = :invitationId AND issued_by = :issuedBy', { invitationId, issuedBy })
      .andWhere('accepted_at IS NULL AND revoked_at IS NULL')
      .execute();
    return affected === 1;
  }
}
