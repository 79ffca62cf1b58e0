import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { isDuplicateKey, UnitOfWork } from '../database/index.js';
import { InboxEventEntity } from './inbox-event.entity.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

export interface Backlog {
  pending: number;
  dead: number;
  /** the oldest event that waits */
  oldest: Date | null;
}

/** Every query on `outbox_events` and `inbox_events`. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly work: UnitOfWork) {}

  async insert(event: OutboxEventEntity): Promise<void> {
    await this.work.manager.insert(OutboxEventEntity, event);
  }

  /** Events that may be taken now, oldest first. */
  async due(now: Date, limit: number): Promise<OutboxEventEntity[]> {
    return this.work.manager
      .createQueryBuilder(OutboxEventEntity, 'event')
      .where('event.processedAt IS NULL AND event.deadAt IS NULL AND event.availableAt <= :now', { now })
      .andWhere('(event.leaseUntil IS NULL OR event.leaseUntil <= :now)', { now })
      .orderBy('event.availableAt')
      .addOrderBy('event.id')
      .limit(limit)
      .getMany();
  }

  /** Changes the event only if nobody has taken it since the token was read. */
  async updateIf(id: string, fencingToken: number, change: Partial<OutboxEventEntity>): Promise<boolean> {
    const { affected } = await this.work.manager.update(OutboxEventEntity, { id, fencingToken }, change);
    return affected === 1;
  }

  /** @returns false when this consumer has taken the event before */
  async enterInbox(consumer: string, eventId: string, processedAt: Date): Promise<boolean> {
    try {
      await this.work.manager.insert(InboxEventEntity, { consumer, eventId, processedAt });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Forgets events that were processed before; the inbox is kept as long as its event. @returns how many */
  async deleteProcessed(before: Date, limit: number): Promise<number> {
    const old = await this.work.manager.find(OutboxEventEntity, {
      select: { id: true },
      where: { processedAt: LessThan(before) },
      order: { processedAt: 'ASC' },
      take: limit,
    });
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await this.work.run(async () => {
      await this.work.manager.delete(InboxEventEntity, { eventId: In(ids) });
      await this.work.manager.delete(OutboxEventEntity, { id: In(ids) });
    });
    return ids.length;
  }

  async backlog(): Promise<Backlog> {
    const waiting = () =>
      this.work.manager.createQueryBuilder(OutboxEventEntity, 'event').where('event.processedAt IS NULL');
    const pending = await waiting().andWhere('event.deadAt IS NULL').getCount();
    const dead = await waiting().andWhere('event.deadAt IS NOT NULL').getCount();
    const oldest = await waiting().andWhere('event.deadAt IS NULL').orderBy('event.createdAt').limit(1).getOne();
    return { pending, dead, oldest: oldest?.createdAt ?? null };
  }
}
