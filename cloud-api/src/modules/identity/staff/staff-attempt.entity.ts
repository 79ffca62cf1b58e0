import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** Failed sign-ins by name, of names that exist and of those that do not: the answers must not tell them apart. */
@Entity('staff_sign_in_attempts')
@Index('ix_staff_sign_in_attempts_last', ['lastFailedAt'])
export class StaffAttemptEntity {
  /** blind index of the normalised account name */
  @Data('internal', { retention: 'attempt' })
  @PrimaryColumn({ name: 'name_hash', type: 'char', length: 64 })
  nameHash: string;

  @Data('internal', { retention: 'attempt' })
  @Column({ type: 'int' })
  failures: number;

  @Data('internal', { retention: 'attempt' })
  @Column({ name: 'locked_until', type: 'datetime', precision: 3, nullable: true })
  lockedUntil: Date | null;

  @Data('internal', { retention: 'attempt' })
  @Column({ name: 'last_failed_at', type: 'datetime', precision: 3 })
  lastFailedAt: Date;
}
