import type { Role, ScopeType } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** A role somebody holds, within a scope. */
@Entity('role_grants')
@Unique('uq_role_grants_held', ['accountId', 'role', 'scopeType', 'scopeId'])
@Index('ix_role_grants_role', ['role', 'accountId'])
@Index('ix_role_grants_granted_by', ['grantedBy'])
@Index('ix_role_grants_scope', ['scopeType', 'scopeId', 'role'])
export class RoleGrantEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 24 })
  role: Role;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ name: 'scope_type', type: 'varchar', length: 12 })
  scopeType: ScopeType;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ name: 'scope_id', type: 'char', length: 36 })
  scopeId: string;

  /** null: set up on the machine */
  @Data('internal', { retention: 'account', erase: 'clear' })
  @Column({ name: 'granted_by', type: 'char', length: 36, nullable: true })
  grantedBy: string | null;

  @Data('personal', { retention: 'account', export: 'account', erase: 'delete-row' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
