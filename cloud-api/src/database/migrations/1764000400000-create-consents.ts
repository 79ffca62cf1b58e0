import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, int, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateConsents1764000400000 implements MigrationInterface {
  readonly name = 'CreateConsents1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'consents',
      withoutRowid: true,
      columns: [
        id(),
        ref('subject_id'),
        varchar('purpose', 40),
        varchar('version', 32),
        day('given_on'),
        day('withdrawn_on', { isNullable: true }),
        int('active', { isNullable: true }),
        int('holds'),
      ],
      uniques: [{ name: 'uq_consents_active', columnNames: ['subject_id', 'purpose', 'active'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('consents');
  }
}
