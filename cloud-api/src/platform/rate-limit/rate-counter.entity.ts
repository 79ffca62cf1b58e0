import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../database/index.js';

/** How much somebody has asked for lately, where all servers count together. */
@Entity('rate_counters')
@Index('ix_rate_counters_ends', ['endsAt'])
export class RateCounterEntity {
  /** blind index of what is counted and by whom: no address and no account stands here */
  @Data('internal', { retention: 'attempt' })
  @PrimaryColumn({ name: 'key_hash', type: 'char', length: 64 })
  keyHash!: string;

  @Data('internal', { retention: 'attempt' })
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 })
  endsAt!: Date;

  @Data('internal', { retention: 'attempt' })
  @Column({ type: 'int' })
  taken!: number;
}
