import { Injectable } from '@nestjs/common';
import { deleteRunOut, isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { StaffAttemptEntity } from './staff-attempt.entity.js';

@Injectable()
export class StaffAttemptsRepository {
  constructor(private readonly work: UnitOfWork) {}

  byName(nameHash: string): Promise<StaffAttemptEntity | null> {
    return this.work.manager
      .createQueryBuilder(StaffAttemptEntity, 'attempt')
      .where('attempt.nameHash = :nameHash', { nameHash })
      .getOne();
  }

  /** False when another attempt on the same name came first. */
  async add(attempt: StaffAttemptEntity): Promise<boolean> {
    try {
      await this.work.manager
        .createQueryBuilder()
        .insert()
        .into(StaffAttemptEntity)
        .values(attempt)
        .updateEntity(false)
        .execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** False when another attempt on the same name came first. */
  async change(seen: StaffAttemptEntity, change: Partial<StaffAttemptEntity>): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(StaffAttemptEntity)
      .set(change)
      .where('name_hash = :nameHash AND failures = :failures', seen)
      .execute();
    return affected === 1;
  }

  /** Takes one failure back: it was none. */
  async forgive(nameHash: string): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(StaffAttemptEntity)
      .set({ failures: () => 'failures - 1', lockedUntil: null })
      .where('name_hash = :nameHash AND failures > 0', { nameHash })
      .execute();
  }

  async clear(nameHash: string): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .delete()
      .from(StaffAttemptEntity)
      .where('name_hash = :nameHash', { nameHash })
      .execute();
  }

  async deleteOlderThan(instant: Date): Promise<void> {
    await deleteRunOut(this.work, StaffAttemptEntity, { key: 'nameHash', instant: 'lastFailedAt' }, instant);
  }
}
