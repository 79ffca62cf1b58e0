import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import { EventUnitShareEntity } from './event-unit-share.entity.js';
import type { EventId, UnitSeats } from './event.types.js';

/** Changed only while the event's row is locked. */
@Injectable()
export class EventUnitSharesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** By unit; bounded by what one request may carry. */
  listOf(eventId: EventId): Promise<EventUnitShareEntity[]> {
    return this.work.manager.find(EventUnitShareEntity, { where: { eventId }, order: { unitId: 'ASC' } });
  }

  find(eventId: EventId, unitId: string): Promise<EventUnitShareEntity | null> {
    return this.work.findOne(EventUnitShareEntity, { eventId, unitId });
  }

  ofUnit(unitId: string, eventIds: readonly EventId[]): Promise<EventUnitShareEntity[]> {
    if (eventIds.length === 0) return Promise.resolve([]);
    return this.work.manager.findBy(EventUnitShareEntity, { unitId, eventId: In([...eventIds]) });
  }

  /** Makes them exactly these, and keeps what has been taken. */
  async replace(eventId: EventId, before: readonly EventUnitShareEntity[], after: readonly UnitSeats[]): Promise<void> {
    const seatsOf = new Map(after.map(({ unitId, seats }) => [unitId, seats]));
    for (const { unitId, seats } of before) {
      const wanted = seatsOf.get(unitId);
      if (wanted === undefined) await this.work.manager.delete(EventUnitShareEntity, { eventId, unitId });
      else if (wanted !== seats)
        await this.work.manager.update(EventUnitShareEntity, { eventId, unitId }, { seats: wanted });
    }
    const known = new Set(before.map(({ unitId }) => unitId));
    const added = after.filter(({ unitId }) => !known.has(unitId));
    if (added.length === 0) return;
    const rows = added.map(({ unitId, seats }) => ({ eventId, unitId, seats, taken: 0 }));
    await this.work.manager.insert(EventUnitShareEntity, rows);
  }

  /** One seat given (1) or given back (-1). @returns false when there is none left to give */
  async take(eventId: EventId, unitId: string, change: 1 | -1): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(EventUnitShareEntity)
      .set({ taken: () => `taken + ${change}` })
      .where({ eventId, unitId })
      .andWhere('taken + :change >= 0 AND taken + :change <= seats', { change })
      .execute();
    return affected === 1;
  }
}
