import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../database/index.js';

/** What happened, stored in the transaction in which it happened, until every consumer has taken it. */
@Entity('outbox_events')
@Index('ix_outbox_events_pending', ['processedAt', 'deadAt', 'availableAt'])
export class OutboxEventEntity {
  @Data('internal', { retention: 'delivery' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id!: string;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'type', type: 'varchar', length: 80 })
  type!: string;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'version', type: 'int' })
  version!: number;

  /** JSON. May carry an account or a subject, never both, and nothing clinical. */
  @Data('personal', { retention: 'delivery' })
  @Column({ name: 'payload', type: 'text' })
  payload!: string;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'available_at', type: 'datetime', precision: 3 })
  availableAt!: Date;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'lease_until', type: 'datetime', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'fencing_token', type: 'int' })
  fencingToken!: number;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'attempts', type: 'int' })
  attempts!: number;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'processed_at', type: 'datetime', precision: 3, nullable: true })
  processedAt!: Date | null;

  /** Given up after too many attempts; kept for a person to look at. */
  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'dead_at', type: 'datetime', precision: 3, nullable: true })
  deadAt!: Date | null;
}
