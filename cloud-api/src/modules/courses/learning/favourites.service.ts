import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../../platform/pagination/index.js';
import type { ContentId, ContentSummary } from '../content.types.js';
import { ContentsRepository } from '../contents.repository.js';
import { summaryOf } from '../content-summary.js';
import '../courses.errors.js';
import { FavouritesRepository } from './favourites.repository.js';

const BY_SAVED = { savedAt: 'instant', contentId: 'string' } as const;

/** What a person keeps to find it again. */
@Injectable()
export class FavouritesService {
  constructor(
    private readonly favourites: FavouritesRepository,
    private readonly contents: ContentsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONTENT_NOT_FOUND, also for what is not published or was withdrawn */
  async add(accountId: string, contentId: ContentId): Promise<void> {
    const [found] = await this.contents.publishedOf([contentId]);
    if (!found) throw new DomainError('CONTENT_NOT_FOUND');
    await this.favourites.add({ accountId, contentId, savedAt: this.clock.now() });
  }

  async remove(accountId: string, contentId: ContentId): Promise<void> {
    await this.favourites.remove(accountId, contentId);
  }

  /** The latest first; what was withdrawn is left out, and there again when it comes back. */
  async list(accountId: string, { cursor, limit }: PageQuery): Promise<Page<ContentSummary>> {
    const after = cursor === undefined ? null : decodeCursor(BY_SAVED, cursor);
    const rows = await this.favourites.listOf(accountId, { after, most: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, BY_SAVED);
    const found = await this.contents.publishedOf(items.map(({ contentId }) => contentId));
    return { items: found.map(summaryOf), nextCursor };
  }
}
