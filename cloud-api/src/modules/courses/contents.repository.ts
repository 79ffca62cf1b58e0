import type { Audience, ContentKind, Topic } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { inList, type SqlValue, UnitOfWork } from '../../platform/database/index.js';
import { ContentEntity } from './content.entity.js';
import type { ContentId, ListedContent, ReadContent } from './content.types.js';
import { ContentVersionEntity } from './content-version.entity.js';

export interface ContentFilter {
  kind?: ContentKind;
  topic?: Topic;
  audience?: Audience;
}

/** `after`: the last row of the page before; null: from the newest. `most`: rows at most. */
export interface ContentSlice {
  after: { at: Date; id: ContentId } | null;
  most: number;
}

const LISTED = ['id', 'kind', 'topic', 'audiences', 'publishedAt'] as const;
const LISTED_OF_VERSION = ['title', 'summary', 'minutes', 'seconds'] as const;
const READ_OF_VERSION = ['number', 'html', 'sources', 'sound', 'licence'] as const;

/** Contents beside the version of them that people read. */
const PUBLISHED = `contents content INNER JOIN content_versions version
  ON version.content_id = content.id AND version.number = content.published_version`;

@Injectable()
export class ContentsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Published ones, the newest first. */
  listPublished(filter: ContentFilter, { after, most }: ContentSlice): Promise<ListedContent[]> {
    const { conditions, values } = publishedAnd(filter);
    if (after) {
      const { at, id } = after;
      // the first bound leads to the place in the index; the other steps over what was seen there
      conditions.push('content.published_at <= ? AND (content.published_at <> ? OR content.id < ?)');
      values.push(at, at, id);
    }
    return this.listedWhere(conditions, values, `ORDER BY content.published_at DESC, content.id DESC LIMIT ${most}`);
  }

  /** Those of the contents that are published and fit, in the order of their ids. */
  async publishedOf(ids: readonly ContentId[], filter: ContentFilter = {}): Promise<ListedContent[]> {
    if (ids.length === 0) return [];
    const { conditions, values } = publishedAnd(filter);
    const [places, named] = inList(ids);
    const rows = await this.listedWhere([...conditions, `content.id IN (${places})`], [...values, ...named], '');
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** What each is called, or was when it was withdrawn. */
  async titlesOf(ids: readonly ContentId[]): Promise<Map<ContentId, string>> {
    if (ids.length === 0) return new Map();
    const [places, named] = inList(ids);
    const sql = `SELECT content.id AS id, version.title AS title FROM ${PUBLISHED} WHERE content.id IN (${places})`;
    const rows = await this.work.rows<{ id: ContentId; title: string }>(sql, named);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  async findPublished(id: ContentId): Promise<ReadContent | null> {
    const columns = [
      this.listed,
      this.work.columns(ContentEntity, 'content', ['changedAt']),
      this.work.columns(ContentVersionEntity, 'version', READ_OF_VERSION),
    ];
    const sql = `SELECT ${columns.join(', ')} FROM ${PUBLISHED} WHERE content.id = ? AND content.state = 'published'`;
    const [found] = await this.work.entityRows<ReadContent>(ContentEntity, sql, [id]);
    return found ?? null;
  }

  /** What a version sounds like: the one that people hear, or one before it that somebody still hears. */
  async soundOf(id: ContentId, number: number): Promise<string | null> {
    const sql = `SELECT version.sound FROM contents content INNER JOIN content_versions version
      ON version.content_id = content.id AND version.number = ?
      WHERE content.id = ? AND content.state = 'published' AND version.state IN ('published', 'superseded')`;
    const [found] = await this.work.rows<{ sound: string | null }>(sql, [number, id]);
    return found?.sound ?? null;
  }

  find(id: ContentId): Promise<ContentEntity | null> {
    return this.work.findOne(ContentEntity, { id });
  }

  /** Holds the content until the open transaction ends. A write, and before any read of it. @returns false: none */
  async lock(id: ContentId): Promise<boolean> {
    return (await this.work.write('UPDATE contents SET versions = versions WHERE id = ?', [id])) === 1;
  }

  /** @throws the driver's duplicate key error when the id is taken */
  insert(content: ContentEntity): Promise<void> {
    return this.work.insert(ContentEntity, content);
  }

  async update(id: ContentId, change: Partial<ContentEntity>): Promise<void> {
    await this.work.update(ContentEntity, { id }, change);
  }

  findVersion(contentId: ContentId, number: number): Promise<ContentVersionEntity | null> {
    return this.work.findOne(ContentVersionEntity, { contentId, number });
  }

  insertVersion(version: ContentVersionEntity): Promise<void> {
    return this.work.insert(ContentVersionEntity, version);
  }

  async updateVersion(contentId: ContentId, number: number, change: Partial<ContentVersionEntity>): Promise<void> {
    await this.work.update(ContentVersionEntity, { contentId, number }, change);
  }

  private listedWhere(conditions: readonly string[], values: SqlValue[], order: string): Promise<ListedContent[]> {
    const sql = `SELECT ${this.listed} FROM ${PUBLISHED} WHERE ${conditions.join(' AND ')} ${order}`;
    return this.work.entityRows(ContentEntity, sql, values);
  }

  private get listed(): string {
    const content = this.work.columns(ContentEntity, 'content', LISTED);
    return `${content}, ${this.work.columns(ContentVersionEntity, 'version', LISTED_OF_VERSION)}`;
  }
}

function publishedAnd({ kind, topic, audience }: ContentFilter): { conditions: string[]; values: SqlValue[] } {
  const conditions = ["content.state = 'published'"];
  const values: SqlValue[] = [];
  if (kind !== undefined) {
    conditions.push('content.kind = ?');
    values.push(kind);
  }
  if (topic !== undefined) {
    conditions.push('content.topic = ?');
    values.push(topic);
  }
  if (audience !== undefined) {
    conditions.push('(content.audiences LIKE ? OR content.audiences LIKE ?)');
    values.push(wordIn(audience), wordIn('everyone'));
  }
  return { conditions, values };
}

/** From a closed list: nothing of it means anything to LIKE. */
const wordIn = (audience: Audience): string => `% ${audience} %`;
