import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** How a member of staff signs in on the website. */
@Entity('staff_credentials')
@Unique('uq_staff_credentials_name', ['accountName'])
export class StaffCredentialEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  /** normalised: see account-name.ts */
  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ name: 'account_name', type: 'varchar', length: 64 })
  accountName: string;

  /** argon2id, PHC string */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'password_hash', type: 'varchar', length: 128 })
  passwordHash: string;

  /** null: no authenticator, the second factor is a scan */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'totp_secret_cipher', type: 'text', nullable: true })
  totpSecretCipher: string | null;

  /** the time step of the last accepted code: each code works once */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'totp_last_step', type: 'int' })
  totpLastStep: number;
}
