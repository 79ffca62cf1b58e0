import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { RandomSource } from '../../platform/random/index.js';
import type { MessageEntity } from './message.entity.js';
import type { NewMessage } from './message.types.js';
import { MessagesRepository } from './messages.repository.js';

/** ids are UUIDv7: by id is by time */
const BY_ID = { id: 'string' } as const;
/** Rows per statement. */
const BATCH = 200;
/** What fits the column; an embedded database would take anything. */
const DEDUPE_KEY = /^[!-~]{1,120}$/;
/** A badge shows no more than this; clients print 99 as 99+. */
const MOST_UNREAD = 99;

/** Inboxes: posting into them, and reading one's own. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  async post(messages: readonly NewMessage[]): Promise<void> {
    const createdAt = this.clock.now();
    // All transactions take the rows in one order, so that two that post the same do not wait for each other.
    const rows = messages.map((message) => this.rowOf(message, createdAt)).sort(inOneOrder);
    await this.work.run(async () => {
      for (let from = 0; from < rows.length; from += BATCH) {
        await this.messages.addNew(rows.slice(from, from + BATCH));
      }
    });
  }

  /** One's own, newest first. */
  async list(accountId: string, { cursor, limit }: PageQuery): Promise<Page<MessageEntity>> {
    const before = cursor === undefined ? null : decodeCursor(BY_ID, cursor).id;
    return pageOf(await this.messages.inboxOf(accountId, before, limit + 1), limit, BY_ID);
  }

  unreadCount(accountId: string): Promise<number> {
    return this.messages.unreadOf(accountId, MOST_UNREAD);
  }

  /** @throws DomainError MESSAGE_NOT_FOUND, also for other people's */
  async markRead(accountId: string, messageId: string): Promise<void> {
    if (!(await this.messages.exists(accountId, messageId))) throw new DomainError('MESSAGE_NOT_FOUND');
    await this.messages.markRead(accountId, messageId, this.clock.now());
  }

  markAllRead(accountId: string): Promise<void> {
    return this.messages.markAllRead(accountId, this.clock.now());
  }

  private rowOf({ accountId, kind, params, target, dedupeKey }: NewMessage, createdAt: Date): MessageEntity {
    if (!DEDUPE_KEY.test(dedupeKey)) throw new RangeError(`not a dedupe key: ${dedupeKey}`);
    return {
      id: this.random.uuidV7(createdAt),
      accountId,
      kind,
      params: JSON.stringify(params),
      targetPage: target?.page ?? null,
      targetId: target?.id ?? null,
      dedupeKey,
      createdAt,
      readAt: null,
    };
  }
}

function inOneOrder(a: MessageEntity, b: MessageEntity): number {
  const [left, right] = [`${a.accountId} ${a.dedupeKey}`, `${b.accountId} ${b.dedupeKey}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
