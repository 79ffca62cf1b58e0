import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { deleteRunOut, isDuplicateKey, UnitOfWork } from '../database/index.js';
import { RateCounterEntity } from './rate-counter.entity.js';

/** Counts within windows that begin with the first of them. */
@Injectable()
export class RateCountersRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** One more in the window that is open. @returns false: it is used up, or none is open */
  async takeOne(keyHash: string, now: Date, limit: number): Promise<boolean> {
    const open = { keyHash, endsAt: MoreThan(now), taken: LessThan(limit) };
    const { affected } = await this.work.manager.increment(RateCounterEntity, open, 'taken', 1);
    return affected === 1;
  }

  /** The first of a new window. @returns false: somebody else began one at the same moment */
  async begin(keyHash: string, now: Date, endsAt: Date): Promise<boolean> {
    const over = { keyHash, endsAt: LessThanOrEqual(now) };
    const { affected } = await this.work.manager.update(RateCounterEntity, over, { endsAt, taken: 1 });
    if (affected === 1) return true;
    try {
      await this.work.insert(RateCounterEntity, Object.assign(new RateCounterEntity(), { keyHash, endsAt, taken: 1 }));
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  find(keyHash: string): Promise<RateCounterEntity | null> {
    return this.work.findOne(RateCounterEntity, { keyHash });
  }

  async deleteEndedBefore(instant: Date): Promise<void> {
    await deleteRunOut(this.work, RateCounterEntity, { key: 'keyHash', instant: 'endsAt' }, instant);
  }
}
