import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateAssessments1764000410000 implements MigrationInterface {
  readonly name = 'CreateAssessments1764000410000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'assessment_drafts',
      withoutRowid: true,
      columns: [
        id(),
        ref('subject_id'),
        varchar('instrument_id', 40),
        varchar('instrument_version', 20),
        text('answers_cipher'),
        int('revision'),
        day('updated_on'),
      ],
      uniques: [{ name: 'uq_assessment_drafts_subject', columnNames: ['subject_id', 'instrument_id'] }],
      indices: [{ name: 'ix_assessment_drafts_updated_on', columnNames: ['updated_on'] }],
    });
    await createTable(runner, {
      name: 'assessment_submissions',
      withoutRowid: true,
      columns: [
        id(),
        ref('subject_id'),
        varchar('instrument_id', 40),
        varchar('instrument_version', 20),
        day('taken_on'),
        int('position'),
        text('answers_cipher'),
        text('result_cipher'),
      ],
      uniques: [{ name: 'uq_assessment_submissions_order', columnNames: ['subject_id', 'taken_on', 'position'] }],
      indices: [{ name: 'ix_assessment_submissions_taken_on', columnNames: ['taken_on'] }],
    });
    await createTable(runner, {
      name: 'instrument_rights',
      columns: [
        varchar('instrument_id', 40, { isPrimary: true }),
        varchar('holder', 120),
        varchar('scope', 500),
        day('granted_on'),
        day('expires_on', { isNullable: true }),
        ref('recorded_by'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('instrument_rights');
    await runner.dropTable('assessment_submissions');
    await runner.dropTable('assessment_drafts');
  }
}
