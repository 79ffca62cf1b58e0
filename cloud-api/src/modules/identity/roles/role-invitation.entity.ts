import type { Role, ScopeType } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** A code that gives one person a role, once. */
@Entity('role_invitations')
@Unique('uq_role_invitations_code', ['codeHash'])
@Index('ix_role_invitations_issuer', ['issuedBy', 'id'])
@Index('ix_role_invitations_accepted_by', ['acceptedBy'])
@Index('ix_role_invitations_expires', ['expiresAt'])
export class RoleInvitationEntity {
  @Data('internal', { retention: 'invitation' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** blind index of the normalised code */
  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'code_hash', type: 'char', length: 64 })
  codeHash: string;

  @Data('internal', { retention: 'invitation' })
  @Column({ type: 'varchar', length: 24 })
  role: Role;

  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'scope_type', type: 'varchar', length: 12 })
  scopeType: ScopeType;

  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'scope_id', type: 'char', length: 36 })
  scopeId: string;

  @Data('internal', { retention: 'invitation', erase: 'delete-row' })
  @Column({ name: 'issued_by', type: 'char', length: 36 })
  issuedBy: string;

  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;

  @Data('internal', { retention: 'invitation', erase: 'clear' })
  @Column({ name: 'accepted_by', type: 'char', length: 36, nullable: true })
  acceptedBy: string | null;

  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'accepted_at', type: 'datetime', precision: 3, nullable: true })
  acceptedAt: Date | null;

  @Data('internal', { retention: 'invitation' })
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true })
  revokedAt: Date | null;
}
