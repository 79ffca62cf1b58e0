import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** How many wrong codes an account has tried lately. One row per account; also the lock on which its joins queue. */
@Entity('join_code_tries')
@Index('ix_join_code_tries_window', ['windowStartedAt'])
export class JoinCodeTriesEntity {
  @Data('personal', { retention: 'attempt', erase: 'delete-row' })
  @PrimaryColumn({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('internal', { retention: 'attempt', erase: 'delete-row' })
  @Column({ name: 'window_started_at', type: 'datetime', precision: 3 })
  windowStartedAt: Date;

  @Data('internal', { retention: 'attempt', erase: 'delete-row' })
  @Column({ name: 'wrong', type: 'int' })
  wrong: number;
}
