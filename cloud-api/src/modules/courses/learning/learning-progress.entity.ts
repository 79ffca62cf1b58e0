import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** How far somebody has come in a content. Where: in thousandths of a text, in seconds of what is played. */
@Entity('learning_progress', { withoutRowid: true })
@Index('ix_learning_progress_going_on', ['accountId', 'doneAt', 'seenAt', 'contentId'])
export class LearningProgressEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @PrimaryColumn({ name: 'content_id', type: 'char', length: 36 })
  contentId: string;

  /** where they were last */
  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @Column({ name: 'position', type: 'int' })
  position: number;

  /** the furthest they have been; 0: opened, and no more */
  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @Column({ name: 'furthest', type: 'int' })
  furthest: number;

  /** when they were there last, as far as the server can tell */
  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @Column({ name: 'seen_at', type: 'datetime', precision: 3 })
  seenAt: Date;

  /** when they came to the end for the first time */
  @Data('personal', { retention: 'account', export: 'learning', erase: 'delete-row' })
  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  doneAt: Date | null;

  /** the day of the county that the seconds are of; null: nothing was reported yet */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'read_on', type: 'char', length: 10, nullable: true })
  readOn: string | null;

  /** seconds of that day, as far as the server believes them (visit.policy.ts) */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'read_seconds', type: 'int' })
  readSeconds: number;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'reported_at', type: 'datetime', precision: 3, nullable: true })
  reportedAt: Date | null;
}
