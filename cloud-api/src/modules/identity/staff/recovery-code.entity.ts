import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** A way in when the authenticator is lost, once. The code itself was shown when it was made and is nowhere. */
@Entity('staff_recovery_codes')
@Unique('uq_staff_recovery_codes_code', ['accountId', 'codeHash'])
export class RecoveryCodeEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  /** blind index of account and normalised code */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'code_hash', type: 'char', length: 64 })
  codeHash: string;

  /** null: still works */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt: Date | null;
}
