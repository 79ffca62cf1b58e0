import type { Role, ScopeType } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import { ROLE_NAMES } from '../locales/role-names.js';
import type { NewInvitation } from '../roles/invitations.service.js';
import type { RoleInvitationEntity } from '../roles/role-invitation.entity.js';

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export class NewInvitationResponse {
  invitationId: string;
  /** shown this once */
  code: string;
  /** ISO instant, UTC */
  expiresAt: string;

  static from({ invitationId, code, expiresAt }: NewInvitation): NewInvitationResponse {
    return Object.assign(new NewInvitationResponse(), {
      invitationId,
      code,
      expiresAt: expiresAt.toISOString(),
    } satisfies NewInvitationResponse);
  }
}

export class InvitationResponse {
  invitationId: string;
  role: Role;
  roleName: string;
  scopeType: ScopeType;
  scopeId: string;
  state: InvitationState;
  /** ISO instant, UTC */
  createdAt: string;
  /** ISO instant, UTC */
  expiresAt: string;

  /** Says whether it was accepted, not by whom: the new holder introduces themselves. */
  static from(invitation: RoleInvitationEntity, now: Date): InvitationResponse {
    return Object.assign(new InvitationResponse(), {
      invitationId: invitation.id,
      role: invitation.role,
      roleName: ROLE_NAMES[invitation.role],
      scopeType: invitation.scopeType,
      scopeId: invitation.scopeId,
      state: stateOf(invitation, now),
      createdAt: invitation.createdAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
    } satisfies InvitationResponse);
  }
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: RoleInvitationEntity, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

export class InvitationsResponse {
  items: InvitationResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<RoleInvitationEntity>, now: Date): InvitationsResponse {
    return Object.assign(new InvitationsResponse(), {
      items: items.map((invitation) => InvitationResponse.from(invitation, now)),
      nextCursor,
    } satisfies InvitationsResponse);
  }
}
