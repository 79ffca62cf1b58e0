import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../database/index.js';

/** A write that was done, and its reply, so that the same request again is the same reply. */
@Entity('idempotency_keys')
@Unique('uq_idempotency_keys_request', ['principal', 'route', 'keyHash'])
@Index('ix_idempotency_keys_expires_at', ['expiresAt'])
export class IdempotencyKeyEntity {
  @Data('internal', { retention: 'reply', erase: 'delete-row' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id!: string;

  /** The account that asked. */
  @Data('personal', { retention: 'reply', erase: 'delete-row' })
  @Column({ name: 'principal', type: 'char', length: 36 })
  principal!: string;

  @Data('internal', { retention: 'reply', erase: 'delete-row' })
  @Column({ name: 'route', type: 'varchar', length: 120 })
  route!: string;

  /** SHA-256 in hex: equal under every collation only when the keys are. */
  @Data('internal', { retention: 'reply', erase: 'delete-row' })
  @Column({ name: 'key_hash', type: 'char', length: 64 })
  keyHash!: string;

  @Data('personal', { retention: 'reply', erase: 'delete-row' })
  @Column({ name: 'request_hash', type: 'char', length: 64 })
  requestHash!: string;

  /** Sealed JSON; null while the write is under way. */
  @Data('personal', { retention: 'reply', erase: 'delete-row' })
  @Column({ name: 'reply', type: 'text', nullable: true })
  reply!: string | null;

  @Data('internal', { retention: 'reply', erase: 'delete-row' })
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
