import type { Audience, Topic } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { textBlocksOf } from '../../platform/rich-text/index.js';
import { summaryOf } from './content-summary.js';
import type { ContentDetail, ContentId, ContentSummary, ListedContent } from './content.types.js';
import './courses.errors.js';
import { ContentsRepository, type ContentSlice } from './contents.repository.js';

export interface ListContents extends PageQuery {
  topic?: Topic;
  audience?: Audience;
}

const BY_PUBLISHED = { publishedAt: 'instant', id: 'string' } as const;

/** What there is to read on after one: enough to choose, few enough to be seen. */
const RELATED = 3;

/** What everybody may read. */
@Injectable()
export class ContentsService {
  constructor(private readonly contents: ContentsRepository) {}

  /** The newest first. */
  async list({ cursor, limit, topic, audience }: ListContents): Promise<Page<ContentSummary>> {
    const rows = await this.contents.listPublished({ topic, audience }, sliceOf(cursor, limit + 1));
    const { items, nextCursor } = pageOf(rows, limit, BY_PUBLISHED);
    return { items: items.map(summaryOf), nextCursor };
  }

  /** @throws DomainError CONTENT_NOT_FOUND, also for what is not published or was withdrawn */
  async read(id: ContentId): Promise<ContentDetail> {
    const found = await this.contents.findPublished(id);
    if (!found) throw new DomainError('CONTENT_NOT_FOUND');
    const { html, sources, changedAt, ...listed } = found;
    return {
      ...summaryOf(listed),
      changedAt,
      sources: sources === '' ? [] : sources.split('\n'),
      blocks: textBlocksOf(html),
      related: await this.related(listed),
    };
  }

  /** The newest others of its topic. */
  private async related({ id, topic }: ListedContent): Promise<ContentSummary[]> {
    const rows = await this.contents.listPublished({ topic }, { after: null, most: RELATED + 1 });
    return rows
      .filter((other) => other.id !== id)
      .slice(0, RELATED)
      .map(summaryOf);
  }
}

function sliceOf(cursor: string | undefined, most: number): ContentSlice {
  if (cursor === undefined) return { after: null, most };
  const { publishedAt, id } = decodeCursor(BY_PUBLISHED, cursor);
  return { after: { at: publishedAt, id }, most };
}
