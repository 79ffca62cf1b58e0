import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../database/index.js';

/** A consumer has taken an event: the primary key lets it do so once. */
@Entity('inbox_events')
@Index('ix_inbox_events_event', ['eventId'])
export class InboxEventEntity {
  @Data('internal', { retention: 'delivery' })
  @PrimaryColumn({ name: 'consumer', type: 'varchar', length: 60 })
  consumer!: string;

  @Data('internal', { retention: 'delivery' })
  @PrimaryColumn({ name: 'event_id', type: 'char', length: 36 })
  eventId!: string;

  @Data('internal', { retention: 'delivery' })
  @Column({ name: 'processed_at', type: 'datetime', precision: 3 })
  processedAt!: Date;
}
