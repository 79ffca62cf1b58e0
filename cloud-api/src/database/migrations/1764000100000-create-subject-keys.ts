import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, int, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateSubjectKeys1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'subject_keys',
      withoutRowid: true, // a row number would keep the order of arrival, which tells who it was
      columns: [
        id('subject_id'),
        text('wrapped_key'),
        varchar('master_key_id', 12),
        int('dek_version'),
        day('created_on'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('subject_keys');
  }
}
