import { Injectable } from '@nestjs/common';
import { deleteRunOut, UnitOfWork } from '../../../platform/database/index.js';
import { StaffChallengeEntity } from './staff-challenge.entity.js';

@Injectable()
export class StaffChallengesRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(challenge: StaffChallengeEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(StaffChallengeEntity)
      .values(challenge)
      .updateEntity(false)
      .execute();
  }

  /** The challenge while it can still be answered. */
  open(challengeId: string, now: Date): Promise<StaffChallengeEntity | null> {
    return this.work.manager
      .createQueryBuilder(StaffChallengeEntity, 'challenge')
      .where('challenge.id = :challengeId', { challengeId })
      .andWhere('challenge.completedAt IS NULL AND challenge.expiresAt > :now', { now })
      .getOne();
  }

  /** False when it was answered already, by code or by scan, or its time is over. */
  async complete(challengeId: string, now: Date): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(StaffChallengeEntity)
      .set({ completedAt: now })
      .where('id = :challengeId AND completed_at IS NULL AND expires_at > :now', { challengeId, now })
      .execute();
    return affected === 1;
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.work.manager.delete(StaffChallengeEntity, { accountId });
  }

  async deleteExpiredBefore(instant: Date): Promise<void> {
    await deleteRunOut(this.work, StaffChallengeEntity, { key: 'id', instant: 'expiresAt' }, instant);
  }
}
