import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { deleteRunOut, UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import { JoinCodeTriesEntity } from './join-code-tries.entity.js';

export interface TriesWindow {
  /** windows that began at or before this are over */
  overBefore: Date;
  now: Date;
  /** wrong codes that one window allows */
  allowed: number;
}

/** Counts an account's wrong codes, and gives its joins a row to queue on. */
@Injectable()
export class JoinCodeTriesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Makes sure that the account has its row. */
  async ensure(accountId: string, now: Date): Promise<void> {
    if (await this.work.manager.existsBy(JoinCodeTriesEntity, { accountId })) return;
    try {
      await this.work.manager.insert(JoinCodeTriesEntity, { accountId, windowStartedAt: now, wrong: 0 });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /**
   * Counts a try as wrong before it is looked up, so that parallel guesses cannot slip past the count. Locks the
   * account's row until the transaction ends. @returns whether a try was left
   */
  async spend(accountId: string, { overBefore, now, allowed }: TriesWindow): Promise<boolean> {
    const { manager } = this.work;
    await manager.update(
      JoinCodeTriesEntity,
      { accountId, windowStartedAt: LessThanOrEqual(overBefore) },
      { windowStartedAt: now, wrong: 0 },
    );
    const { affected } = await manager.increment(
      JoinCodeTriesEntity,
      { accountId, wrong: LessThan(allowed) },
      'wrong',
      1,
    );
    return affected === 1;
  }

  /** The code was right after all. */
  async giveBack(accountId: string): Promise<void> {
    await this.work.manager.decrement(JoinCodeTriesEntity, { accountId, wrong: MoreThan(0) }, 'wrong', 1);
  }

  async delete(accountId: string): Promise<void> {
    await this.work.manager.delete(JoinCodeTriesEntity, { accountId });
  }

  /** For the daily job: a window that is over counts for nothing. */
  async forgetBegunBefore(instant: Date): Promise<void> {
    await deleteRunOut(this.work, JoinCodeTriesEntity, { key: 'accountId', instant: 'windowStartedAt' }, instant);
  }

  find(accountId: string): Promise<JoinCodeTriesEntity | null> {
    return this.work.manager.findOneBy(JoinCodeTriesEntity, { accountId });
  }
}
