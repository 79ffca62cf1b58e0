import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateStaffSignIn1764000220000 implements MigrationInterface {
  readonly name = 'CreateStaffSignIn1764000220000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'staff_credentials',
      columns: [
        id('account_id'),
        varchar('account_name', 64),
        varchar('password_hash', 128),
        text('totp_secret_cipher', { isNullable: true }),
        int('totp_last_step'),
      ],
      uniques: [{ name: 'uq_staff_credentials_name', columnNames: ['account_name'] }],
    });
    await createTable(runner, {
      name: 'staff_sign_in_attempts',
      columns: [
        char('name_hash', 64, { isPrimary: true }),
        int('failures'),
        instant('locked_until', { isNullable: true }),
        instant('last_failed_at'),
      ],
      indices: [{ name: 'ix_staff_sign_in_attempts_last', columnNames: ['last_failed_at'] }],
    });
    await createTable(runner, {
      name: 'staff_challenges',
      columns: [id(), ref('account_id'), instant('expires_at'), instant('completed_at', { isNullable: true })],
      indices: [{ name: 'ix_staff_challenges_expires', columnNames: ['expires_at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('staff_challenges');
    await runner.dropTable('staff_sign_in_attempts');
    await runner.dropTable('staff_credentials');
  }
}
