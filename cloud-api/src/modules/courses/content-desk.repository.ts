import type { ContentVersionState } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { inList, type SqlValue, UnitOfWork } from '../../platform/database/index.js';
import type { ContentEntity } from './content.entity.js';
import type { ContentId } from './content.types.js';
import type { ContentSlice } from './contents.repository.js';
import { ContentVersionEntity } from './content-version.entity.js';

/** What a list of staff shows of a version. */
export type DeskRow = Pick<
  ContentVersionEntity,
  'contentId' | 'number' | 'state' | 'title' | 'topic' | 'writtenBy' | 'writtenAt' | 'publishAt'
> &
  Pick<ContentEntity, 'kind'>;
export type VersionFacts = Pick<ContentVersionEntity, 'number' | 'state' | 'title' | 'writtenBy' | 'writtenAt'>;

const LISTED = ['contentId', 'number', 'state', 'title', 'topic', 'writtenBy', 'writtenAt', 'publishAt'] as const;
const FACTS = ['number', 'state', 'title', 'writtenBy', 'writtenAt'] as const;
/** More corrections than that of one article are looked up by nobody. */
const MOST_VERSIONS = 50;

/** What is being worked on. */
@Injectable()
export class ContentDeskRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The last written first. @param writtenBy null: whoever wrote it */
  list(state: ContentVersionState, writtenBy: string | null, { after, most }: ContentSlice): Promise<DeskRow[]> {
    const conditions = ['version.state = ?'];
    const values: SqlValue[] = [state];
    if (writtenBy !== null) {
      conditions.push('version.written_by = ?');
      values.push(writtenBy);
    }
    if (after) {
      conditions.push('version.written_at <= ? AND (version.written_at <> ? OR version.content_id < ?)');
      values.push(after.at, after.at, after.id);
    }
    const index = writtenBy === null ? 'ix_content_versions_state' : 'ix_content_versions_writer';
    const sql = `SELECT ${this.work.columns(ContentVersionEntity, 'version', LISTED)}, content.kind AS kind
      FROM content_versions version ${this.work.alongIndex(index)}
      INNER JOIN contents content ON content.id = version.content_id
      WHERE ${conditions.join(' AND ')} ORDER BY version.written_at DESC, version.content_id DESC LIMIT ${most}`;
    return this.work.entityRows(ContentVersionEntity, sql, values);
  }

  /** How many there are in each of the states; none is left out of the reply. @param writtenBy null: whoever wrote them */
  async counts(states: readonly ContentVersionState[], writtenBy: string | null): Promise<Map<string, number>> {
    const [places, values] = inList(states);
    const own = writtenBy === null ? '' : 'AND written_by = ?';
    const sql = `SELECT state, COUNT(*) AS versions FROM content_versions WHERE state IN (${places}) ${own} GROUP BY state`;
    const asked = writtenBy === null ? values : [...values, writtenBy];
    const rows = await this.work.rows<{ state: string; versions: number | string }>(sql, asked);
    return new Map(rows.map(({ state, versions }) => [state, Number(versions)]));
  }

  /** The last one first. */
  versionsOf(contentId: ContentId): Promise<VersionFacts[]> {
    const sql = `SELECT ${this.work.columns(ContentVersionEntity, 'version', FACTS)} FROM content_versions version
      WHERE version.content_id = ? ORDER BY version.number DESC LIMIT ${MOST_VERSIONS}`;
    return this.work.entityRows(ContentVersionEntity, sql, [contentId]);
  }

  /** Those whose time has come, the first ones first. */
  due(now: Date, most: number): Promise<Pick<ContentVersionEntity, 'contentId' | 'publishBy'>[]> {
    const columns = this.work.columns(ContentVersionEntity, 'version', ['contentId', 'publishBy']);
    const sql = `SELECT ${columns} FROM content_versions version WHERE version.publish_at <= ?
      ORDER BY version.publish_at, version.content_id LIMIT ${most}`;
    return this.work.entityRows(ContentVersionEntity, sql, [now]);
  }
}
