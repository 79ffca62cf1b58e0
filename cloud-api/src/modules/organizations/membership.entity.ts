import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** A person belongs to a unit, from a day until a day. Nobody but the person reads it. */
@Entity('memberships')
@Unique('uq_memberships_current', ['currentAccountId'])
@Index('ix_memberships_account', ['accountId'])
@Index('ix_memberships_unit', ['unitId'])
export class MembershipEntity {
  @Data('personal', { retention: 'account', export: 'organizations', erase: 'delete-row' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('personal', { retention: 'account', export: 'organizations', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  @Data('personal', { retention: 'account', export: 'organizations', erase: 'delete-row' })
  @Column({ name: 'unit_id', type: 'char', length: 36 })
  unitId: string;

  @Data('personal', { retention: 'account', export: 'organizations', erase: 'delete-row' })
  @Column({ name: 'joined_on', type: 'char', length: 10 })
  joinedOn: string;

  /** null: still a member */
  @Data('personal', { retention: 'account', export: 'organizations', erase: 'delete-row' })
  @Column({ name: 'left_on', type: 'char', length: 10, nullable: true })
  leftOn: string | null;

  /** The account while it is a member, null afterwards: the UNIQUE key over it allows one current unit per person. */
  @Data('personal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'current_account_id', type: 'char', length: 36, nullable: true })
  currentAccountId: string | null;
}
