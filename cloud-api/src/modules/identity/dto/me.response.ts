import type { Role, ScopeType } from '@anxin/contracts';
import type { RoleGrant } from '../../../platform/access/index.js';
import type { CurrentMembership } from '../identity.ports.js';
import { ROLE_NAMES } from '../locales/role-names.js';

export class HeldRoleResponse {
  role: Role;
  roleName: string;
  scopeType: ScopeType;
  scopeId: string;
  scopeName: string;

  static from({ role, scopeType, scopeId }: RoleGrant, scopeName: string): HeldRoleResponse {
    return Object.assign(new HeldRoleResponse(), {
      role,
      roleName: ROLE_NAMES[role],
      scopeType,
      scopeId,
      scopeName,
    } satisfies HeldRoleResponse);
  }
}

export class CurrentMembershipResponse {
  membershipId: string;
  unitId: string;
  unitName: string;
}

export class MeResponse {
  accountId: string;
  nickname: string;
  roles: HeldRoleResponse[];
  /** null: belongs to no unit, which is fine */
  membership: CurrentMembershipResponse | null;

  static from(
    { id, nickname }: { id: string; nickname: string },
    roles: HeldRoleResponse[],
    membership: CurrentMembership | null,
  ): MeResponse {
    return Object.assign(new MeResponse(), {
      accountId: id,
      nickname,
      roles,
      membership: membership && {
        membershipId: membership.membershipId,
        unitId: membership.unitId,
        unitName: membership.unitName,
      },
    } satisfies MeResponse);
  }
}
