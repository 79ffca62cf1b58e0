import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateDemoDoors1764000250000 implements MigrationInterface {
  readonly name = 'CreateDemoDoors1764000250000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'demo_doors',
      columns: [varchar('door', 20, { isPrimary: true }), ref('account_id')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('demo_doors');
  }
}
