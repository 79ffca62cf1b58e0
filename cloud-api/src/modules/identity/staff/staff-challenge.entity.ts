import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** Between the password and the second factor. Its id is a random secret of the browser that knew the password. */
@Entity('staff_challenges')
@Index('ix_staff_challenges_account', ['accountId'])
@Index('ix_staff_challenges_expires', ['expiresAt'])
export class StaffChallengeEntity {
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'completed_at', type: 'datetime', precision: 3, nullable: true })
  completedAt: Date | null;
}
