import type { ContentVersionState, Topic } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** What a content says at a number. One that was published is never changed. */
@Entity('content_versions')
@Index('ix_content_versions_state', ['state', 'writtenAt', 'contentId'])
@Index('ix_content_versions_writer', ['writtenBy', 'state', 'writtenAt', 'contentId'])
@Index('ix_content_versions_publish_at', ['publishAt', 'contentId'])
export class ContentVersionEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'content_id', type: 'char', length: 36 })
  contentId: string;

  /** from 1 */
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'number', type: 'int' })
  number: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'state', type: 'varchar', length: 16 })
  state: ContentVersionState;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'topic', type: 'varchar', length: 20 })
  topic: Topic;

  /** as in `contents` */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'audiences', type: 'varchar', length: 80 })
  audiences: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'title', type: 'varchar', length: 40 })
  title: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'summary', type: 'varchar', length: 120 })
  summary: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'minutes', type: 'int' })
  minutes: number;

  /** cleaned by platform/rich-text */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'html', type: 'text' })
  html: string;

  /** one a line */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'sources', type: 'text' })
  sources: string;

  /** of a piece: which sound (sounds.ts) */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'sound', type: 'varchar', length: 64, nullable: true })
  sound: string | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'seconds', type: 'int', nullable: true })
  seconds: number | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'licence', type: 'varchar', length: 120, nullable: true })
  licence: string | null;

  /** The account that wrote it. */
  @Data('personal', { retention: 'forever', erase: 'none' })
  @Column({ name: 'written_by', type: 'char', length: 36 })
  writtenBy: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt: Date;

  /** The account that read it before it was published, or gave it back. */
  @Data('personal', { retention: 'forever', erase: 'none' })
  @Column({ name: 'reviewed_by', type: 'char', length: 36, nullable: true })
  reviewedBy: string | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'reviewed_at', type: 'datetime', precision: 3, nullable: true })
  reviewedAt: Date | null;

  /** Why it was given back. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'return_reason', type: 'varchar', length: 200, nullable: true })
  returnReason: string | null;

  /** When it is to be published by itself; null: nobody asked for it, or it was done. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'publish_at', type: 'datetime', precision: 3, nullable: true })
  publishAt: Date | null;

  /** The account that asked for it, as which it is published. */
  @Data('personal', { retention: 'forever', erase: 'none' })
  @Column({ name: 'publish_by', type: 'char', length: 36, nullable: true })
  publishBy: string | null;
}
