import { Injectable } from '@nestjs/common';
import type { DemoDoor, Role } from '@anxin/contracts';
import type { Actor, RoleGrant } from '../../platform/access/index.js';
import { AccountsService } from './accounts/accounts.service.js';
import { DemoDoorsService } from './demo-doors/demo-doors.service.js';
import { RoleGrantsService, type GrantRole, type RevokeRole } from './roles/role-grants.service.js';
import { RolesRepository, type RoleHolder, type RolesInScope } from './roles/roles.repository.js';
import { SessionsService } from './sessions/sessions.service.js';
import { StaffAccountsService, type NewStaff, type StaffSetup } from './staff/staff-accounts.service.js';

/** What other modules and the demo county may ask of identity. Nothing here signs anybody in. */
@Injectable()
export class IdentityFacade {
  constructor(
    private readonly accounts: AccountsService,
    private readonly staff: StaffAccountsService,
    private readonly grants: RoleGrantsService,
    private readonly roles: RolesRepository,
    private readonly doors: DemoDoorsService,
    private readonly sessions: SessionsService,
  ) {}

  /** A person without a way to sign in yet; gets a nickname unless given one (at most 40 characters). */
  createAccount(nickname?: string): Promise<string> {
    return this.accounts.create(nickname);
  }

  /** The account of a WeChat person, made if there is none. @returns its id */
  registerWechat(openid: string): Promise<string> {
    return this.accounts.ofWechat(openid);
  }

  /** @throws DomainError STAFF_PASSWORD_WEAK, STAFF_NAME_TAKEN */
  createStaff(staff: NewStaff): Promise<StaffSetup> {
    return this.staff.create(staff);
  }

  /**
   * For whoever has lost the authenticator: a new one and new recovery codes, and every session ends.
   * @throws DomainError STAFF_CREDENTIALS_MISSING for a name nobody has
   */
  resetAuthenticator(accountName: string): Promise<StaffSetup> {
    return this.staff.resetAuthenticator(accountName);
  }

  grantRole(grant: GrantRole): Promise<void> {
    return this.grants.grant(grant);
  }

  revokeRole(revocation: RevokeRole): Promise<void> {
    return this.grants.revoke(revocation);
  }

  rolesOf(accountId: string): Promise<RoleGrant[]> {
    return this.roles.heldBy(accountId);
  }

  /**
   * Whom to tell: at most `most` accounts that hold one of the roles in exactly this scope. More than that is a mistake
   * in handing out roles, not a crowd that waits for a message.
   */
  accountsWithRole(sought: RolesInScope, most = 100): Promise<string[]> {
    return this.roles.accountsHolding(sought, most);
  }

  /** Everybody whose account is open and who holds one of the roles, wherever; by account id, at most `most`. */
  holdersOf(roles: readonly [Role, ...Role[]], most: number): Promise<RoleHolder[]> {
    return this.roles.holdersOf(roles, most);
  }

  /** The account with its name and every role it holds, whichever is active; null where there is none that is open. */
  holder(accountId: string): Promise<RoleHolder | null> {
    return this.roles.holder(accountId);
  }

  /** What the app calls people, by account id; accounts that are gone are left out. Pass at most a few hundred. */
  nicknames(accountIds: readonly string[]): Promise<Map<string, string>> {
    return this.accounts.nicknames(accountIds);
  }

  /**
   * Before what a stolen token must not do: the person proved who they are a moment ago.
   * @throws DomainError SESSION_NOT_FRESH
   */
  requireFresh(actor: Actor): Promise<void> {
    return this.sessions.requireFresh(actor);
  }

  /** A slice of all accounts, ordered by id. Go on with `after` the last one. */
  accountIds(after: string, most: number): Promise<string[]> {
    return this.accounts.idsAfter(after, most);
  }

  /** Who a visitor of the demo becomes behind a door. @throws Error outside the demo */
  registerDemoDoor(door: DemoDoor, accountId: string): Promise<void> {
    return this.doors.register(door, accountId);
  }
}
