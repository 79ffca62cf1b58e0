import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { ContentId } from '../content.types.js';
import type { Period } from './period.policy.js';

export interface DayFigure {
  contentId: ContentId;
  day: string;
  visits: number;
}

/** Visits and sums of a period. Reads only. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly work: UnitOfWork) {}

  sums({ from, until }: Period): Promise<DayFigure[]> {
    const sql = `SELECT total.content_id AS contentId, total.day AS day, total.visits AS visits
      FROM learning_totals total WHERE total.day >= ? AND total.day <= ?`;
    return this.work.rows(sql, [from, until]);
  }

  /** The same from the visits themselves. */
  async counted({ from, until }: Period): Promise<DayFigure[]> {
    const sql = `SELECT visit.content_id AS contentId, visit.day AS day, COUNT(*) AS visits
      FROM learning_visits visit WHERE visit.day >= ? AND visit.day <= ? GROUP BY visit.day, visit.content_id`;
    // MySQL and MariaDB count in texts
    const rows = await this.work.rows<Omit<DayFigure, 'visits'> & { visits: number | string }>(sql, [from, until]);
    return rows.map((row) => ({ ...row, visits: Number(row.visits) }));
  }

  /** How many people they were, within one year. */
  async persons({ from, until }: Period): Promise<number> {
    const sql = `SELECT COUNT(DISTINCT visit.person) AS persons FROM learning_visits visit
      WHERE visit.day >= ? AND visit.day <= ?`;
    return Number((await this.work.rows<{ persons: number | string }>(sql, [from, until]))[0]?.persons ?? 0);
  }
}
