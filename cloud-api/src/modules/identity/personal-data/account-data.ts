import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import {
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../../platform/personal-data/index.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { AccountsService, OPENID } from '../accounts/accounts.service.js';
import { DemoDoorsRepository } from '../demo-doors/demo-doors.repository.js';
import { ScopeNames } from '../identity.ports.js';
import { accountHeadings } from '../locales/personal-data.zh.js';
import { ROLE_NAMES } from '../locales/role-names.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { RecoveryCodesRepository } from '../staff/recovery-codes.repository.js';
import { StaffCredentialsRepository } from '../staff/staff-credentials.repository.js';

/** The account itself: what it is called, by what it is found again, which roles it holds. */
@Injectable()
export class AccountData implements PersonalDataPort {
  readonly group = 'account';
  readonly tables = [
    'accounts',
    'demo_doors',
    'role_grants',
    'role_invitations',
    'staff_credentials',
    'staff_recovery_codes',
    'wechat_identities',
  ];

  constructor(
    private readonly accounts: AccountsRepository,
    private readonly people: AccountsService,
    private readonly credentials: StaffCredentialsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
    private readonly doors: DemoDoorsRepository,
    private readonly roles: RolesRepository,
    private readonly scopes: ScopeNames,
    private readonly cipher: FieldCipher,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  /** The account, its ways to sign in, its roles. */
  async count({ accountId }: Person): Promise<number> {
    const { account, wechat, staff, grants } = await this.read(accountId);
    return Number(account !== null) + wechat.length + Number(staff !== null) + grants.length;
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const { account, wechat, staff, grants } = await this.read(accountId);
    if (!account) return [];
    const openids = wechat.map(({ id, openidCipher }) => this.cipher.open({ ...OPENID, rowId: id }, openidCipher));
    const { account: words, roles } = accountHeadings;
    const held = await Promise.all(
      grants.map(async ({ role, scopeType, scopeId, createdAt }) => ({
        ...{
          role: ROLE_NAMES[role],
          scope: await this.scopes.nameOf(scopeType, scopeId),
          since: instantCell(createdAt),
        },
      })),
    );
    return [
      {
        ...words,
        rows: [
          {
            ...{ accountId, nickname: account.nickname, createdAt: instantCell(account.createdAt) },
            ...{ wechatOpenid: openids.join() || null, staffAccountName: staff?.accountName ?? null },
          },
        ],
      },
      ...(held.length > 0 ? [{ ...roles, rows: held }] : []),
    ];
  }

  /** The account goes last: whoever signs in at this moment waits for it, and finds it gone. */
  async erase({ accountId }: Person): Promise<ErasedRows> {
    const roles = await this.roles.eraseAccount(accountId);
    await this.recoveryCodes.replaceAll(accountId, []);
    const staff = await this.credentials.delete(accountId);
    // a door of the demo leads to somebody new then
    for (const door of await this.doors.leadingTo(accountId)) await this.doors.put(door, await this.people.create());
    return { deleted: roles + staff + (await this.accounts.erase(accountId)), kept: 0 };
  }

  private async read(accountId: string) {
    return {
      account: await this.accounts.byId(accountId),
      wechat: await this.accounts.wechatOf(accountId),
      staff: await this.credentials.byAccount(accountId),
      grants: await this.roles.grantsOf(accountId),
    };
  }
}
