import type { Audience, ContentKind, Topic } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import type { Bytes } from '../../platform/http/index.js';
import { textBlocksOf } from '../../platform/rich-text/index.js';
import { summaryOf } from './content-summary.js';
import type {
  ContentDetail,
  ContentId,
  ContentSound,
  ContentSummary,
  ListedContent,
  ReadContent,
} from './content.types.js';
import './courses.errors.js';
import { ContentsRepository, type ContentSlice } from './contents.repository.js';
import { Sounds } from './sounds.js';

export interface ListContents extends PageQuery {
  kind?: ContentKind;
  topic?: Topic;
  audience?: Audience;
}

const BY_PUBLISHED = { publishedAt: 'instant', id: 'string' } as const;

/** What there is to read on after one: enough to choose, few enough to be seen. */
const RELATED = 3;

/** What everybody may read. */
@Injectable()
export class ContentsService {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly sounds: Sounds,
  ) {}

  /** The newest first. */
  async list({ cursor, limit, kind, topic, audience }: ListContents): Promise<Page<ContentSummary>> {
    const rows = await this.contents.listPublished({ kind, topic, audience }, sliceOf(cursor, limit + 1));
    const { items, nextCursor } = pageOf(rows, limit, BY_PUBLISHED);
    return { items: items.map(summaryOf), nextCursor };
  }

  /** @throws DomainError CONTENT_NOT_FOUND, also for what is not published or was withdrawn */
  async read(id: ContentId): Promise<ContentDetail> {
    const found = await this.contents.findPublished(id);
    if (!found) throw new DomainError('CONTENT_NOT_FOUND');
    const { html, sources, changedAt } = found;
    return {
      ...summaryOf(found),
      changedAt,
      sources: sources === '' ? [] : sources.split('\n'),
      blocks: textBlocksOf(html),
      sound: await this.heardAs(found),
      related: await this.related(found),
    };
  }

  /** What a version of a piece sounds like. @throws DomainError as `read` */
  async sound(id: ContentId, version: number): Promise<Bytes> {
    const name = isNumber(version) ? await this.contents.soundOf(id, version) : null;
    const bytes = name === null ? null : await this.sounds.bytesOf(name);
    if (!bytes) throw new DomainError('CONTENT_NOT_FOUND');
    return bytes;
  }

  private async heardAs({ id, number, sound, licence }: ReadContent): Promise<ContentSound | null> {
    const facts = sound === null ? null : await this.sounds.factsOf(sound);
    if (!facts) return null;
    const { bytes, loops } = facts;
    return { address: `/sounds/${id}/${number}`, bytes, loops, licence: licence ?? '' };
  }

  /** The newest others of its kind: of an article those of its topic. */
  private async related({ id, kind, topic }: ListedContent): Promise<ContentSummary[]> {
    const filter = kind === 'article' ? { kind, topic } : { kind };
    const rows = await this.contents.listPublished(filter, { after: null, most: RELATED + 1 });
    return rows
      .filter((other) => other.id !== id)
      .slice(0, RELATED)
      .map(summaryOf);
  }
}

/** As a version is counted: a database's column takes no more. */
const isNumber = (version: number): boolean => Number.isInteger(version) && version > 0 && version < 2 ** 31;

function sliceOf(cursor: string | undefined, most: number): ContentSlice {
  if (cursor === undefined) return { after: null, most };
  const { publishedAt, id } = decodeCursor(BY_PUBLISHED, cursor);
  return { after: { at: publishedAt, id }, most };
}
