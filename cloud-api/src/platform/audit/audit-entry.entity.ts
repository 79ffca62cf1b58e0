import type { Role } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../database/index.js';
import type { Act } from './acts.js';

/** A person by account, or by pseudonym where the account must not be known; a job; whoever works on the machine; nobody known. */
export type ActorKind = 'account' | 'subject' | 'job' | 'machine' | 'stranger';

/**
 * Who did what to what, and whose data it was: ids and names of ours, nothing that anybody typed. Written once; later the
 * sealer adds its place in the chain and never again changes it. Without a row id, which would keep the order of arrival.
 */
@Entity('audit_entries', { withoutRowid: true })
@Unique('uq_audit_entries_sequence', ['sequence'])
@Index('ix_audit_entries_unsealed', ['sequence', 'happenedAt', 'id'])
@Index('ix_audit_entries_owner', ['ownerId', 'id'])
export class AuditEntryEntity {
  /** By time, except under a pseudonym. */
  @Data('internal', { retention: 'audit' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'audit' })
  @Column({ name: 'actor_kind', type: 'varchar', length: 10 })
  actorKind: ActorKind;

  /** An account, a subject, or the name of a job. */
  @Data('personal', { retention: 'audit' })
  @Column({ name: 'actor_id', type: 'varchar', length: 60, nullable: true })
  actorId: string | null;

  @Data('personal', { retention: 'audit' })
  @Column({ name: 'actor_role', type: 'varchar', length: 20, nullable: true })
  actorRole: Role | null;

  @Data('internal', { retention: 'audit' })
  @Column({ type: 'varchar', length: 40 })
  act: Act;

  @Data('internal', { retention: 'audit' })
  @Column({ name: 'thing_kind', type: 'varchar', length: 20 })
  thingKind: string;

  @Data('internal', { retention: 'audit' })
  @Column({ name: 'thing_id', type: 'varchar', length: 64 })
  thingId: string;

  /** Whose data it was, when somebody else did it: the account, or the pseudonym where it was about answers. */
  @Data('personal', { retention: 'audit', export: 'access' })
  @Column({ name: 'owner_id', type: 'char', length: 36, nullable: true })
  ownerId: string | null;

  @Data('internal', { retention: 'audit' })
  @Column({ name: 'request_id', type: 'char', length: 36, nullable: true })
  requestId: string | null;

  /** Under a pseudonym the end of the day: the moment would lead to whose session it was. */
  @Data('personal', { retention: 'audit', export: 'access' })
  @Column({ name: 'happened_at', type: 'datetime', precision: 3 })
  happenedAt: Date;

  /** Its place in the chain, from 1; null until it is sealed. */
  @Data('internal', { retention: 'audit' })
  @Column({ type: 'int', nullable: true })
  sequence: number | null;

  /** Over itself, its place and the hash before it; 64 hex digits. */
  @Data('internal', { retention: 'audit' })
  @Column({ type: 'char', length: 64, nullable: true })
  hash: string | null;
}
