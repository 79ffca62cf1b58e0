import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';
import { LONGEST_TERM } from './search-terms.js';

/** A term of a published content (search-terms.ts). Written when it is published, gone when it is withdrawn. */
@Entity('content_terms', { withoutRowid: true })
@Index('ix_content_terms_term', ['term', 'weight', 'publishedAt', 'contentId'])
export class ContentTermEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'content_id', type: 'char', length: 36 })
  contentId: string;

  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'term', type: 'varchar', length: LONGEST_TERM })
  term: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'weight', type: 'int' })
  weight: number;

  /** as of its content: of two that weigh the same the newer one is looked at first */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'published_at', type: 'datetime', precision: 3 })
  publishedAt: Date;
}
