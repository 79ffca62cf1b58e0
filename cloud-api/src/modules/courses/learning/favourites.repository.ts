import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import type { ContentId } from '../content.types.js';
import { FavouriteEntity } from './favourite.entity.js';

export type SavedContent = Pick<FavouriteEntity, 'contentId' | 'savedAt'>;

/** `after`: the last row of the page before; null: from the latest. `most`: rows at most. */
export interface FavouriteSlice {
  after: SavedContent | null;
  most: number;
}

/** Every query names the account. */
@Injectable()
export class FavouritesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** What was saved before stays where it is in the list. */
  async add(favourite: FavouriteEntity): Promise<void> {
    try {
      await this.work.insert(FavouriteEntity, favourite);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Of what can be read today, the latest first. */
  listOf(accountId: string, { after, most }: FavouriteSlice): Promise<SavedContent[]> {
    const older = after === null ? '' : 'AND own.saved_at <= ? AND (own.saved_at <> ? OR own.content_id < ?)';
    const sql = `SELECT ${this.work.columns(FavouriteEntity, 'own', ['contentId', 'savedAt'])} FROM favourites own
      INNER JOIN contents content ON content.id = own.content_id
      WHERE own.account_id = ? AND content.state = 'published' ${older}
      ORDER BY own.saved_at DESC, own.content_id DESC LIMIT ${most}`;
    const bounds = after === null ? [] : [after.savedAt, after.savedAt, after.contentId];
    return this.work.entityRows(FavouriteEntity, sql, [accountId, ...bounds]);
  }

  find(accountId: string, contentId: ContentId): Promise<FavouriteEntity | null> {
    return this.work.findOne(FavouriteEntity, { accountId, contentId });
  }

  async remove(accountId: string, contentId: ContentId): Promise<void> {
    await this.work.manager.delete(FavouriteEntity, { accountId, contentId });
  }

  allOf(accountId: string): Promise<FavouriteEntity[]> {
    return this.work.find(FavouriteEntity, { accountId });
  }

  countOf(accountId: string): Promise<number> {
    return this.work.manager.countBy(FavouriteEntity, { accountId });
  }

  async deleteAllOf(accountId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(FavouriteEntity, { accountId });
    return affected ?? 0;
  }
}
