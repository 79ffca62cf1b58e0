import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/**
 * A learning visit: that somebody read or heard this content on this day. No account and no moment: it cannot be laid
 * beside a request.
 */
@Entity('learning_visits', { withoutRowid: true })
@Index('ix_learning_visits_day', ['day', 'contentId', 'person'])
export class LearningVisitEntity {
  /** another one each year (learners.ts) */
  @Data('personal', { retention: 'visit', erase: 'clear' })
  @PrimaryColumn({ name: 'person', type: 'char', length: 32 })
  person: string;

  @Data('personal', { retention: 'visit', export: 'learning' })
  @PrimaryColumn({ name: 'content_id', type: 'char', length: 36 })
  contentId: string;

  @Data('personal', { retention: 'visit', export: 'learning' })
  @PrimaryColumn({ name: 'day', type: 'char', length: 10 })
  day: string;
}
