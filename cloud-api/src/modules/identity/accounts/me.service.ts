import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import { HeldRoleResponse, MeResponse } from '../dto/me.response.js';
import { MembershipReader, ScopeNames } from '../identity.ports.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { AccountsRepository } from './accounts.repository.js';

/** What a person may know of themselves at a glance. */
@Injectable()
export class MeService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly roles: RolesRepository,
    private readonly memberships: MembershipReader,
    private readonly scopes: ScopeNames,
  ) {}

  async me(accountId: string): Promise<MeResponse> {
    const account = await this.accounts.byId(accountId);
    if (!account) throw new DomainError('SESSION_REQUIRED');
    const membership = await this.memberships.current(accountId);
    const roles: HeldRoleResponse[] = [];
    for (const grant of await this.roles.heldBy(accountId)) {
      roles.push(HeldRoleResponse.from(grant, await this.scopes.nameOf(grant.scopeType, grant.scopeId)));
    }
    return MeResponse.from(account, roles, membership);
  }
}
