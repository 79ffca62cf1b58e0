import { Injectable } from '@nestjs/common';
import { inList, type SqlValue, UnitOfWork } from '../../platform/database/index.js';
import type { ContentId } from './content.types.js';
import type { TermHit } from './search-ranking.policy.js';

/** Rows of one statement: well below what any database takes as parameters. */
const BATCH = 500;

@Injectable()
export class ContentTermsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Within the unit of work that publishes the content. */
  async replace(contentId: ContentId, publishedAt: Date, weights: ReadonlyMap<string, number>): Promise<void> {
    await this.remove(contentId);
    const rows = [...weights].map(([term, weight]): SqlValue[] => [contentId, term, weight, publishedAt]);
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      const places = batch.map(() => '(?, ?, ?, ?)').join(', ');
      const sql = `INSERT INTO content_terms (content_id, term, weight, published_at) VALUES ${places}`;
      await this.work.write(sql, batch.flat());
    }
  }

  async remove(contentId: ContentId): Promise<void> {
    await this.work.write('DELETE FROM content_terms WHERE content_id = ?', [contentId]);
  }

  /** How many contents hold each term, counted up to `most`; terms that none holds are left out. */
  async contentsWith(terms: readonly string[], most: number): Promise<Map<string, number>> {
    const one = `SELECT ? AS term, COUNT(*) AS contents
      FROM (SELECT 1 AS found FROM content_terms WHERE term = ? LIMIT ${most}) known`;
    const sql = terms.map(() => one).join(' UNION ALL ');
    const values = terms.flatMap((term) => [term, term]);
    const rows = await this.work.rows<{ term: string; contents: number | string }>(sql, values);
    return new Map(
      rows.map(({ term, contents }) => [term, Number(contents)] as const).filter(([, count]) => count > 0),
    );
  }

  /** Of each term, the contents in which it weighs most, `each` at most. */
  async heaviest(terms: readonly string[], each: number): Promise<ContentId[]> {
    const one = `SELECT content_id AS contentId FROM (SELECT content_id FROM content_terms WHERE term = ?
      ORDER BY weight DESC, published_at DESC, content_id DESC LIMIT ${each}) heaviest`;
    const rows = await this.work.rows<{ contentId: string }>(terms.map(() => one).join(' UNION ALL '), terms);
    return [...new Set(rows.map(({ contentId }) => contentId))];
  }

  /** Which of the terms stand in which of the contents. */
  hits(contentIds: readonly ContentId[], terms: readonly string[]): Promise<TermHit[]> {
    const [contents, ids] = inList(contentIds);
    const [sought, values] = inList(terms);
    const sql = `SELECT content_id AS contentId, term, weight FROM content_terms ${this.work.alongIndex('PRIMARY')}
      WHERE content_id IN (${contents}) AND term IN (${sought})`;
    return this.work.rows(sql, [...ids, ...values]);
  }
}
