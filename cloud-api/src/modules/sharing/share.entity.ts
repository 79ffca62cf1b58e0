import type { SharePurpose, ShareRole } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/**
 * One person shows one result to one other: the permission, and the proof of the consent that it rests on. It hangs on
 * the owner's pseudonym and names the receiver's account; who the owner is stands sealed. Days, not times, a random id
 * and no row number: none may lead to the session in which it was made. Nothing of the result is in it.
 */
@Entity('result_shares', { withoutRowid: true })
@Index('ix_result_shares_subject', ['subjectId', 'endedOn', 'untilOn'])
@Index('ix_result_shares_receiver', ['receiverId', 'endedOn', 'untilOn'])
@Index('ix_result_shares_given_on', ['givenOn', 'receiverId'])
export class ShareEntity {
  /** Made by the client, random. */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** Whose result it is. */
  @Data('sensitive', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'subject_id', type: 'char', length: 36 })
  subjectId: string;

  @Data('sensitive', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'submission_id', type: 'char', length: 36 })
  submissionId: string;

  /** The account it is shown to. */
  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'receiver_id', type: 'char', length: 36 })
  receiverId: string;

  /** As what the receiver was chosen; it opens nothing once they no longer are. */
  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'receiver_role', type: 'varchar', length: 24 })
  receiverRole: ShareRole;

  @Data('sensitive', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 20 })
  purpose: SharePurpose;

  /** 1: question by question as well. */
  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'with_answers', type: 'int' })
  withAnswers: number;

  /** Of the text that was agreed to: receiver, purpose and day are in it. */
  @Data('internal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'consent_version', type: 'varchar', length: 32 })
  consentVersion: string;

  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'given_on', type: 'char', length: 10 })
  givenOn: string;

  /** The last day. */
  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'until_on', type: 'char', length: 10 })
  untilOn: string;

  /** Null while its owner has not stopped it. */
  @Data('personal', { retention: 'account', export: 'consents', erase: 'delete-row' })
  @Column({ name: 'ended_on', type: 'char', length: 10, nullable: true })
  endedOn: string | null;

  /** `ShareNote`, sealed by the owner's key. */
  @Data('sensitive', { retention: 'account', export: 'consents', erase: 'destroy-key' })
  @Column({ name: 'note_cipher', type: 'text' })
  noteCipher: string;
}
