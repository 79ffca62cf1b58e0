import { Injectable } from '@nestjs/common';
import { inList, UnitOfWork } from '../../../platform/database/index.js';
import { AccountEntity } from './account.entity.js';
import { WechatIdentityEntity } from './wechat-identity.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly work: UnitOfWork) {}

  byId(accountId: string): Promise<AccountEntity | null> {
    return this.work.manager
      .createQueryBuilder(AccountEntity, 'account')
      .where('account.id = :accountId', { accountId })
      .getOne();
  }

  /** In no order; unknown ids are left out. */
  async nicknamesOf(accountIds: readonly string[]): Promise<Pick<AccountEntity, 'id' | 'nickname'>[]> {
    if (accountIds.length === 0) return [];
    const [places, ids] = inList(accountIds);
    return this.work.rows(`SELECT id, nickname FROM accounts WHERE id IN (${places})`, ids);
  }

  async add(account: AccountEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(AccountEntity)
      .values(account)
      .updateEntity(false)
      .execute();
  }

  async accountOfOpenid(openidHash: string): Promise<string | null> {
    const identity = await this.work.manager
      .createQueryBuilder(WechatIdentityEntity, 'identity')
      .where('identity.openidHash = :openidHash', { openidHash })
      .getOne();
    return identity?.accountId ?? null;
  }

  async hasWechat(accountId: string): Promise<boolean> {
    return this.work.manager
      .createQueryBuilder(WechatIdentityEntity, 'identity')
      .where('identity.accountId = :accountId', { accountId })
      .getExists();
  }

  /** Rejects with a duplicate key when this openid has an account already. */
  async addWechat(identity: WechatIdentityEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(WechatIdentityEntity)
      .values(identity)
      .updateEntity(false)
      .execute();
  }

  wechatOf(accountId: string): Promise<WechatIdentityEntity[]> {
    return this.work.manager.findBy(WechatIdentityEntity, { accountId });
  }

  /** @returns how many rows there were; 0 when the account is gone */
  async erase(accountId: string): Promise<number> {
    const wechat = await this.work.manager.delete(WechatIdentityEntity, { accountId });
    const account = await this.work.manager.delete(AccountEntity, { id: accountId });
    return (wechat.affected ?? 0) + (account.affected ?? 0);
  }

  /** A slice of all accounts, by id. */
  async idsAfter(after: string, most: number): Promise<string[]> {
    const rows = await this.work.rows<{ id: string }>(
      `SELECT id FROM accounts WHERE id > ? ORDER BY id LIMIT ${most}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends all access tokens of the account. */
  async bumpEpoch(accountId: string): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(AccountEntity)
      .set({ sessionEpoch: () => 'session_epoch + 1' })
      .where('id = :accountId', { accountId })
      .execute();
  }
}
