import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';
import { type ReviewDecision, type ReviewStage } from '../plan.types.js';

/** One decision about one submission. */
@Entity('plan_reviews')
@Unique('uq_plan_reviews_stage', ['planId', 'number', 'stage'])
@Index('ix_plan_reviews_by', ['reviewedBy'])
export class PlanReviewEntity {
  /** made by the client: sending it again is safe */
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'plan_id', type: 'char', length: 36 })
  planId: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'number', type: 'int' })
  number: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'stage', type: 'varchar', length: 12 })
  stage: ReviewStage;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'decision', type: 'varchar', length: 12 })
  decision: ReviewDecision;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'reason', type: 'varchar', length: 500 })
  reason: string;

  /** JSON list of ReviewComment */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'comments', type: 'text' })
  comments: string;

  @Data('internal', { retention: 'forever', erase: 'clear' })
  @Column({ name: 'reviewed_by', type: 'char', length: 36, nullable: true })
  reviewedBy: string | null;

  /** as the person signs; null: of the time before papers were signed, a nickname stands for it */
  @Data('personal', { retention: 'forever' })
  @Column({ name: 'signed_name', type: 'varchar', length: 20, nullable: true })
  signedName: string | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
