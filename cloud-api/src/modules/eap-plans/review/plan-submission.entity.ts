import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';
import { type ReviewStage } from '../plan.types.js';

/** What a unit handed in, frozen: one numbered row per submission, never changed. Sections as canonical JSON. */
@Entity('plan_submissions')
@Unique('uq_plan_submissions_number', ['planId', 'number'])
@Index('ix_plan_submissions_by', ['submittedBy'])
export class PlanSubmissionEntity {
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

  /** when the request reached the server, before anything waited */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt: Date;

  /** 1: within the unit's deadline */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'in_time', type: 'int' })
  inTime: number;

  @Data('internal', { retention: 'forever', erase: 'clear' })
  @Column({ name: 'submitted_by', type: 'char', length: 36, nullable: true })
  submittedBy: string | null;

  /** as the person signs; null: of the time before papers were signed, a nickname stands for it */
  @Data('personal', { retention: 'forever' })
  @Column({ name: 'signed_name', type: 'varchar', length: 20, nullable: true })
  signedName: string | null;

  /** who reviews it first; county: the region had nobody */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'route', type: 'varchar', length: 12 })
  route: ReviewStage;

  /** SHA-256 over the five sections, hex */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'content_hash', type: 'char', length: 64 })
  contentHash: string;

  @Data('personal', { retention: 'forever' })
  @Column({ name: 'situation', type: 'text' })
  situation: string;

  @Data('personal', { retention: 'forever' })
  @Column({ name: 'education', type: 'text' })
  education: string;

  @Data('personal', { retention: 'forever' })
  @Column({ name: 'assessment', type: 'text' })
  assessment: string;

  @Data('personal', { retention: 'forever' })
  @Column({ name: 'assistance', type: 'text' })
  assistance: string;

  @Data('personal', { retention: 'forever' })
  @Column({ name: 'safeguards', type: 'text' })
  safeguards: string;
}
