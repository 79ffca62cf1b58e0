import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** How many learning visits a content had on a day, which is how many people: nobody counts twice on it. */
@Entity('learning_totals', { withoutRowid: true })
@Index('ix_learning_totals_day', ['day', 'contentId'])
export class LearningTotalEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'content_id', type: 'char', length: 36 })
  contentId: string;

  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'day', type: 'char', length: 10 })
  day: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'visits', type: 'int' })
  visits: number;
}
