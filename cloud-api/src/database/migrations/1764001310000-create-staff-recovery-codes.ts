import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, ref } from '../../platform/database/migration-columns.js';

export class CreateStaffRecoveryCodes1764001310000 implements MigrationInterface {
  readonly name = 'CreateStaffRecoveryCodes1764001310000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'staff_recovery_codes',
      columns: [id(), ref('account_id'), char('code_hash', 64), instant('used_at', { isNullable: true })],
      uniques: [{ name: 'uq_staff_recovery_codes_code', columnNames: ['account_id', 'code_hash'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('staff_recovery_codes');
  }
}
