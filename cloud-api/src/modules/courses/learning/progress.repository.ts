import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import type { ContentId } from '../content.types.js';
import { LearningProgressEntity } from './learning-progress.entity.js';

/** Every query names the account. */
@Injectable()
export class ProgressRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(accountId: string, contentId: ContentId): Promise<LearningProgressEntity | null> {
    return this.work.findOne(LearningProgressEntity, { accountId, contentId });
  }

  /** Holds the row until the open transaction ends. A write, and before any read of it. @returns false: none */
  async lock(accountId: string, contentId: ContentId): Promise<boolean> {
    const sql = 'UPDATE learning_progress SET furthest = furthest WHERE account_id = ? AND content_id = ?';
    return (await this.work.write(sql, [accountId, contentId])) === 1;
  }

  /** @returns false: another device was quicker */
  async insert(progress: LearningProgressEntity): Promise<boolean> {
    try {
      await this.work.insert(LearningProgressEntity, progress);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async update(accountId: string, contentId: ContentId, change: Partial<LearningProgressEntity>): Promise<void> {
    await this.work.update(LearningProgressEntity, { accountId, contentId }, change);
  }

  /** What was begun and not finished, of what can be read today; the latest first. */
  goingOn(accountId: string, most: number): Promise<LearningProgressEntity[]> {
    const sql = `SELECT ${this.work.columns(LearningProgressEntity, 'own')} FROM learning_progress own
      INNER JOIN contents content ON content.id = own.content_id
      WHERE own.account_id = ? AND own.done_at IS NULL AND own.furthest > 0 AND content.state = 'published'
      ORDER BY own.seen_at DESC, own.content_id DESC LIMIT ${most}`;
    return this.work.entityRows(LearningProgressEntity, sql, [accountId]);
  }

  allOf(accountId: string): Promise<LearningProgressEntity[]> {
    return this.work.find(LearningProgressEntity, { accountId });
  }

  countOf(accountId: string): Promise<number> {
    return this.work.manager.countBy(LearningProgressEntity, { accountId });
  }

  async deleteAllOf(accountId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(LearningProgressEntity, { accountId });
    return affected ?? 0;
  }
}
