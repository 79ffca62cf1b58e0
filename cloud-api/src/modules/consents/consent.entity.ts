import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/**
 * One act of consent, kept after its end as proof. It hangs on the pseudonym, never on the account: else it would tell
 * that somebody takes tests.
 */
@Entity('consents', { withoutRowid: true })
@Unique('uq_consents_active', ['subjectId', 'purpose', 'active'])
export class ConsentEntity {
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('sensitive', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'subject_id', type: 'char', length: 36 })
  subjectId: string;

  @Data('sensitive', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 40 })
  purpose: string;

  /** Of the text that was read: see consent-text.ts. */
  @Data('internal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 32 })
  version: string;

  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'given_on', type: 'char', length: 10 })
  givenOn: string;

  /** Null while it stands, and where a newer text took its place. */
  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'withdrawn_on', type: 'char', length: 10, nullable: true })
  withdrawnOn: string | null;

  /** 1 while it stands, else null: the unique key then allows one per person and purpose, and any number of ended. */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ type: 'int', nullable: true })
  active: number | null;

  /** Counts what was stored relying on it, so that storing and withdrawing at the same time meet in this row. */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ type: 'int' })
  holds: number;
}
