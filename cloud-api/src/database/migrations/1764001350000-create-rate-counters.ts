import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, instant, int } from '../../platform/database/migration-columns.js';

export class CreateRateCounters1764001350000 implements MigrationInterface {
  readonly name = 'CreateRateCounters1764001350000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'rate_counters',
      withoutRowid: true,
      columns: [char('key_hash', 64, { isPrimary: true }), instant('ends_at'), int('taken')],
      indices: [{ name: 'ix_rate_counters_ends', columnNames: ['ends_at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rate_counters');
  }
}
