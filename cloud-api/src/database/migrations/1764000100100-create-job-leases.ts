import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, instant, int, varchar } from '../../platform/database/migration-columns.js';

export class CreateJobLeases1764000100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'job_leases',
      columns: [
        varchar('name', 60, { isPrimary: true }),
        char('holder', 36),
        instant('lease_until'),
        int('fencing_token'),
        instant('last_run_at', { isNullable: true }),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('job_leases');
  }
}
