import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { BlindIndex, FieldCipher } from '../../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { NICKNAME_WORDS } from '../locales/nicknames.js';
import { AccountsRepository } from './accounts.repository.js';

/** Where an openid is sealed. */
export const OPENID = { table: 'wechat_identities', column: 'openid_cipher' };

/** Accounts, and which WeChat person each belongs to. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly work: UnitOfWork,
    private readonly index: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** @returns the new account's id */
  async create(nickname?: string): Promise<string> {
    const createdAt = this.clock.now();
    const id = this.random.uuidV7(createdAt);
    await this.accounts.add({
      id,
      nickname: nickname ?? this.freshNickname(),
      state: 'active',
      sessionEpoch: 0,
      createdAt,
    });
    return id;
  }

  /**
   * The account of a WeChat person, made at the first sign-in. However many first sign-ins arrive at once, the UNIQUE
   * openid lets one of them make the account and the others find it.
   */
  async ofWechat(openid: string): Promise<string> {
    const openidHash = this.index.of('wechat_identities.openid_hash', openid);
    const known = await this.accounts.accountOfOpenid(openidHash);
    if (known) return known;
    try {
      return await this.work.run(() => this.createWithWechat(openid, openidHash));
    } catch (error) {
      const winner = isDuplicateKey(error) ? await this.accounts.accountOfOpenid(openidHash) : null;
      if (winner) return winner;
      throw error;
    }
  }

  /** @returns nickname by account id; accounts that are gone are left out */
  async nicknames(accountIds: readonly string[]): Promise<Map<string, string>> {
    const accounts = await this.accounts.nicknamesOf(accountIds);
    return new Map(accounts.map(({ id, nickname }) => [id, nickname]));
  }

  idsAfter(after: string, most: number): Promise<string[]> {
    return this.accounts.idsAfter(after, most);
  }

  private async createWithWechat(openid: string, openidHash: string): Promise<string> {
    const accountId = await this.create();
    const id = this.random.uuidV7(this.clock.now());
    const openidCipher = this.cipher.seal({ ...OPENID, rowId: id }, openid);
    await this.accounts.addWechat({ id, accountId, openidHash, openidCipher });
    return accountId;
  }

  private freshNickname(): string {
    return `${NICKNAME_WORDS[this.random.int(NICKNAME_WORDS.length)]}${this.random.digits(4)}`;
  }
}
