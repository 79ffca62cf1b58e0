import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** A content that somebody wants to find again. */
@Entity('favourites', { withoutRowid: true })
@Index('ix_favourites_account_saved_at', ['accountId', 'savedAt', 'contentId'])
export class FavouriteEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @PrimaryColumn({ name: 'content_id', type: 'char', length: 36 })
  contentId: string;

  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @Column({ name: 'saved_at', type: 'datetime', precision: 3 })
  savedAt: Date;
}
