import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';
import type { ScanState } from './sign-in-scan.state.js';

/** A code on a website's screen. The token is in the picture, the secret stays with the browser; both only as hashes. */
@Entity('sign_in_scans')
@Unique('uq_sign_in_scans_token', ['tokenHash'])
@Index('ix_sign_in_scans_account', ['accountId'])
@Index('ix_sign_in_scans_required_account', ['requiredAccountId'])
@Index('ix_sign_in_scans_expires', ['expiresAt'])
export class SignInScanEntity {
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'secret_hash', type: 'char', length: 64 })
  secretHash: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 10 })
  state: ScanState;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'check_digits', type: 'char', length: 2 })
  checkDigits: string;

  /** of the website, from a closed list, see device.ts */
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 24 })
  device: string;

  /** the phone's account, from the first look on: nobody else can approve then */
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36, nullable: true })
  accountId: string | null;

  /** set when the scan is a second factor: only this account may approve */
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'required_account_id', type: 'char', length: 36, nullable: true })
  requiredAccountId: string | null;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'challenge_id', type: 'char', length: 36, nullable: true })
  challengeId: string | null;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
