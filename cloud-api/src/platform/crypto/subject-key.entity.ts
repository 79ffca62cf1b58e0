import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../database/index.js';

/**
 * The data key of a subject, sealed by a master key. Erasing the row makes everything the subject ever sealed
 * unreadable, in backups too. Nothing here, nor anywhere else, says whose subject it is.
 */
@Entity('subject_keys', { withoutRowid: true })
export class SubjectKeyEntity {
  @Data('personal', { retention: 'account', erase: 'delete-row' })
  @PrimaryColumn({ name: 'subject_id', type: 'char', length: 36 })
  subjectId!: string;

  @Data('sensitive', { retention: 'account', erase: 'destroy-key' })
  @Column({ name: 'wrapped_key', type: 'text' })
  wrappedKey!: string;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'master_key_id', type: 'varchar', length: 12 })
  masterKeyId!: string;

  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'dek_version', type: 'int' })
  dekVersion!: number;

  /** A day only: an instant could be matched with the time an account did something. */
  @Data('internal', { retention: 'account', erase: 'delete-row' })
  @Column({ name: 'created_on', type: 'char', length: 10 })
  createdOn!: string;
}
