import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

export type SessionClient = 'weapp' | 'h5';

/**
 * One signed-in device: a family of tokens, of which only the newest pair works. Tokens are kept as SHA-256 only.
 * A refresh token has two halves: one names the family and stays, the other changes with each rotation. So an older
 * token is recognised as one of this family without keeping a list of old ones.
 */
@Entity('sessions')
@Unique('uq_sessions_family', ['familyHash'])
@Unique('uq_sessions_access', ['accessHash'])
@Index('ix_sessions_account', ['accountId'])
@Index('ix_sessions_refresh_expires', ['refreshExpiresAt'])
export class SessionEntity {
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('personal', { retention: 'session', export: 'sessions', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 8 })
  client: SessionClient;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'family_hash', type: 'char', length: 64 })
  familyHash: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'access_hash', type: 'char', length: 64 })
  accessHash: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'access_expires_at', type: 'datetime', precision: 3 })
  accessExpiresAt: Date;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'refresh_hash', type: 'char', length: 64 })
  refreshHash: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'previous_refresh_hash', type: 'char', length: 64, nullable: true })
  previousRefreshHash: string | null;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'rotated_at', type: 'datetime', precision: 3 })
  rotatedAt: Date;

  /** 1: the parent of the current refresh token was forgiven once already */
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'grace_used', type: 'int' })
  graceUsed: number;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'refresh_expires_at', type: 'datetime', precision: 3 })
  refreshExpiresAt: Date;

  /** the account's epoch when the access token was made */
  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ type: 'int' })
  epoch: number;

  /** from a closed list, see device.ts */
  @Data('personal', { retention: 'session', export: 'sessions', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 24 })
  device: string;

  @Data('personal', { retention: 'session', export: 'sessions', erase: 'delete-row' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  /** a day, not an instant: who was awake when is nobody's business */
  @Data('personal', { retention: 'session', export: 'sessions', erase: 'delete-row' })
  @Column({ name: 'last_used_on', type: 'char', length: 10 })
  lastUsedOn: string;

  @Data('internal', { retention: 'session', erase: 'delete-row' })
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true })
  revokedAt: Date | null;
}
