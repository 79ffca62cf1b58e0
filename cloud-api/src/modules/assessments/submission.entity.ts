import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/**
 * A finished form. Whoever reads the table learns a pseudonym, a form and a day. Without SQLite's row number, which
 * would keep the order of arrival over all people, and so tell whose request it was.
 */
@Entity('assessment_submissions', { withoutRowid: true })
@Unique('uq_assessment_submissions_order', ['subjectId', 'takenOn', 'position'])
@Index('ix_assessment_submissions_taken_on', ['takenOn'])
export class SubmissionEntity {
  /** Made by the client, random: sending the same form again is safe, and the id says nothing about when. */
  @Data('internal', { retention: 'result', export: 'assessments', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('sensitive', { retention: 'result', erase: 'delete-row' })
  @Column({ name: 'subject_id', type: 'char', length: 36 })
  subjectId: string;

  @Data('sensitive', { retention: 'result', export: 'assessments', erase: 'delete-row' })
  @Column({ name: 'instrument_id', type: 'varchar', length: 40 })
  instrumentId: string;

  @Data('internal', { retention: 'result', export: 'assessments', erase: 'delete-row' })
  @Column({ name: 'instrument_version', type: 'varchar', length: 20 })
  instrumentVersion: string;

  /** The day only; the exact time is sealed with the result. */
  @Data('sensitive', { retention: 'result', export: 'assessments', erase: 'delete-row' })
  @Column({ name: 'taken_on', type: 'char', length: 10 })
  takenOn: string;

  /** Order of arrival among the person's submissions of that day. */
  @Data('internal', { retention: 'result', erase: 'delete-row' })
  @Column({ type: 'int' })
  position: number;

  @Data('sensitive', { retention: 'result', export: 'assessments', erase: 'destroy-key' })
  @Column({ name: 'answers_cipher', type: 'text' })
  answersCipher: string;

  @Data('sensitive', { retention: 'result', export: 'assessments', erase: 'destroy-key' })
  @Column({ name: 'result_cipher', type: 'text' })
  resultCipher: string;
}
