import type { ContentKind, Topic } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';
import type { ContentState } from './content.state.js';

/**
 * An article or a piece, and later a video, an exercise or a course. What it says stands in its versions; topic and
 * audiences stand here as well, as of the published one: lists are narrowed by them.
 */
@Entity('contents')
@Index('ix_contents_published_at', ['state', 'publishedAt', 'id'])
@Index('ix_contents_kind_published_at', ['state', 'kind', 'publishedAt', 'id'])
@Index('ix_contents_topic_published_at', ['state', 'topic', 'publishedAt', 'id'])
export class ContentEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'kind', type: 'varchar', length: 16 })
  kind: ContentKind;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'state', type: 'varchar', length: 16 })
  state: ContentState;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'topic', type: 'varchar', length: 20 })
  topic: Topic;

  /** ` everyone parents `: a space on both sides of each, so that one is found as a word */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'audiences', type: 'varchar', length: 80 })
  audiences: string;

  /** The last version's number; whoever changes anything locks this row first. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'versions', type: 'int' })
  versions: number;

  /** The version that people read, or read last. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'published_version', type: 'int', nullable: true })
  publishedVersion: number | null;

  /** For the first time: a correction makes nothing new. */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'changed_at', type: 'datetime', precision: 3, nullable: true })
  changedAt: Date | null;
}
