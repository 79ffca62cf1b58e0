import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import type { ContentId } from '../content.types.js';
import { LearningTotalEntity } from './learning-total.entity.js';

@Injectable()
export class TotalsRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(contentId: ContentId, day: string, visits: number): Promise<void> {
    if (await this.addToRow(contentId, day, visits)) return;
    try {
      await this.work.insert(LearningTotalEntity, { contentId, day, visits });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // another server brought the day's first one in this moment
      await this.addToRow(contentId, day, visits);
    }
  }

  private async addToRow(contentId: ContentId, day: string, visits: number): Promise<boolean> {
    const sql = 'UPDATE learning_totals SET visits = visits + ? WHERE content_id = ? AND day = ?';
    return (await this.work.write(sql, [visits, contentId, day])) === 1;
  }
}
