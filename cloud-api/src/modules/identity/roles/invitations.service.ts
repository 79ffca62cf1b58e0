import { Injectable } from '@nestjs/common';
import type { Actor, RoleGrant } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { BlindIndex } from '../../../platform/crypto/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../../platform/pagination/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { ScopeNames } from '../identity.ports.js';
import { INVITATION_CODE_LENGTH, normaliseInvitationCode, showInvitationCode } from './invitation-code.js';
import { INVITATION_LIFETIME_MS, mayInvite } from './invitation.policy.js';
import { RoleGrantsService } from './role-grants.service.js';
import type { RoleInvitationEntity } from './role-invitation.entity.js';
import { RolesRepository } from './roles.repository.js';

/** ids are UUIDv7: by id is by time */
const BY_ID = { id: 'string' } as const;

export interface NewInvitation {
  readonly invitationId: string;
  /** shown once, to be passed on; only its blind index is kept */
  readonly code: string;
  readonly expiresAt: Date;
}

/** Roles are handed out by codes: whoever accepts one first holds the role. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly roles: RolesRepository,
    private readonly grants: RoleGrantsService,
    private readonly scopes: ScopeNames,
    private readonly index: BlindIndex,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** @throws DomainError INVITATION_NOT_ALLOWED, and what ScopeNames throws for a scope that does not exist */
  async issue(actor: Actor, wanted: RoleGrant): Promise<NewInvitation> {
    if (!mayInvite(actor.roles, wanted)) throw new DomainError('INVITATION_NOT_ALLOWED');
    await this.scopes.nameOf(wanted.scopeType, wanted.scopeId);
    const now = this.clock.now();
    const code = this.random.readableCode(INVITATION_CODE_LENGTH);
    const invitation: RoleInvitationEntity = {
      id: this.random.uuidV7(now),
      codeHash: this.hashOf(code),
      role: wanted.role,
      scopeType: wanted.scopeType,
      scopeId: wanted.scopeId,
      issuedBy: actor.accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_LIFETIME_MS),
      acceptedBy: null,
      acceptedAt: null,
      revokedAt: null,
    };
    await this.work.run(async () => {
      await this.roles.addInvitation(invitation);
      await this.audit.record(actor, 'invitation.made', invitation.id);
    });
    return { invitationId: invitation.id, code: showInvitationCode(code), expiresAt: invitation.expiresAt };
  }

  /** The actor's own invitations, newest first. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<RoleInvitationEntity>> {
    const before = cursor === undefined ? undefined : decodeCursor(BY_ID, cursor).id;
    return pageOf(await this.roles.invitationsBy(actor.accountId, limit + 1, before), limit, BY_ID);
  }

  /** @throws DomainError NOT_FOUND, also for other people's and for accepted ones */
  async revoke(actor: Actor, invitationId: string): Promise<void> {
    const revoked = await this.roles.revokeInvitation(actor.accountId, invitationId, this.clock.now());
    if (!revoked) throw new DomainError('NOT_FOUND');
  }

  /**
   * Gives the actor the role. Accepting one's own accepted code again succeeds: the first reply may have been lost.
   * @throws DomainError INVITATION_NOT_FOUND, whatever the reason
   */
  async accept(actor: Actor, typedCode: string): Promise<void> {
    const codeHash = this.hashOf(normaliseInvitationCode(typedCode));
    await this.work.run(async () => {
      const won = await this.roles.acceptInvitation(codeHash, actor.accountId, this.clock.now());
      const invitation = await this.roles.invitationByCode(codeHash);
      if (invitation?.acceptedBy !== actor.accountId) throw new DomainError('INVITATION_NOT_FOUND');
      if (!won) return;
      await this.grants.grant({
        accountId: actor.accountId,
        role: invitation.role,
        scopeType: invitation.scopeType,
        scopeId: invitation.scopeId,
        grantedBy: invitation.issuedBy,
        keepSessionId: actor.sessionId,
        ...(actor.requestId ? { requestId: actor.requestId } : {}),
      });
      await this.audit.record(actor, 'invitation.accepted', invitation.id);
    });
  }

  private hashOf(code: string): string {
    return this.index.of('role_invitations.code_hash', code);
  }
}
