import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import { MessageEntity } from './message.entity.js';

/** Every query of a person names the account. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Stores what is not stored yet. A message that is there already stays as it is, read or not; any other refusal of the
   * database is an error (INSERT IGNORE would swallow it).
   */
  async addNew(messages: readonly MessageEntity[]): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(MessageEntity)
      .values([...messages])
      .orUpdate(['dedupe_key'], ['account_id', 'dedupe_key'])
      .updateEntity(false)
      .execute();
  }

  /** Newest first, older than `before`. */
  inboxOf(accountId: string, before: string | null, most: number): Promise<MessageEntity[]> {
    const query = this.work.manager.createQueryBuilder(MessageEntity, 'message').where({ accountId });
    if (before !== null) query.andWhere('message.id < :before', { before });
    return query.orderBy('message.id', 'DESC').take(most).getMany();
  }

  countOf(accountId: string): Promise<number> {
    return this.work.manager.countBy(MessageEntity, { accountId });
  }

  /** @returns how many there were */
  async deleteAllOf(accountId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(MessageEntity, { accountId });
    return affected ?? 0;
  }

  /** Counts no further than `most`. */
  async unreadOf(accountId: string, most: number): Promise<number> {
    const unread = await this.work.manager
      .createQueryBuilder(MessageEntity, 'message')
      .select(['message.id'])
      .where({ accountId, readAt: IsNull() })
      .limit(most)
      .getMany();
    return unread.length;
  }

  exists(accountId: string, id: string): Promise<boolean> {
    return this.work.manager.existsBy(MessageEntity, { id, accountId });
  }

  /** Reading again does not move the moment of reading. */
  async markRead(accountId: string, id: string, readAt: Date): Promise<void> {
    await this.work.manager.update(MessageEntity, { id, accountId, readAt: IsNull() }, { readAt });
  }

  async markAllRead(accountId: string, readAt: Date): Promise<void> {
    await this.work.manager.update(MessageEntity, { accountId, readAt: IsNull() }, { readAt });
  }

  /** For the nightly job: nobody's in particular. @returns how many are gone */
  async deleteCreatedBefore(instant: Date, limit: number): Promise<number> {
    const old = await this.work.manager
      .createQueryBuilder(MessageEntity, 'message')
      .select(['message.id'])
      .where('message.createdAt < :instant', { instant })
      .orderBy('message.createdAt')
      .limit(limit)
      .getMany();
    if (old.length > 0) await this.work.manager.delete(MessageEntity, { id: In(old.map(({ id }) => id)) });
    return old.length;
  }
}
