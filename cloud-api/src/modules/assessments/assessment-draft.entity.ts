import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** Unfinished answers: one sheet per person and instrument, on whatever device it was begun. */
@Entity('assessment_drafts', { withoutRowid: true })
@Unique('uq_assessment_drafts_subject', ['subjectId', 'instrumentId'])
@Index('ix_assessment_drafts_updated_on', ['updatedOn'])
export class AssessmentDraftEntity {
  /** Random: says nothing about when. */
  @Data('internal', { retention: 'draft', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('sensitive', { retention: 'draft', erase: 'delete-row' })
  @Column({ name: 'subject_id', type: 'char', length: 36 })
  subjectId: string;

  @Data('sensitive', { retention: 'draft', export: 'assessments', erase: 'delete-row' })
  @Column({ name: 'instrument_id', type: 'varchar', length: 40 })
  instrumentId: string;

  @Data('internal', { retention: 'draft', export: 'assessments', erase: 'delete-row' })
  @Column({ name: 'instrument_version', type: 'varchar', length: 20 })
  instrumentVersion: string;

  @Data('sensitive', { retention: 'draft', export: 'assessments', erase: 'destroy-key' })
  @Column({ name: 'answers_cipher', type: 'text' })
  answersCipher: string;

  /** Rises by one with every change; two devices that write at once meet here. */
  @Data('internal', { retention: 'draft', erase: 'delete-row' })
  @Column({ type: 'int' })
  revision: number;

  @Data('sensitive', { retention: 'draft', export: 'assessments', erase: 'delete-row' })
  @Column({ name: 'updated_on', type: 'char', length: 10 })
  updatedOn: string;
}
