import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateSignInScans1764000230000 implements MigrationInterface {
  readonly name = 'CreateSignInScans1764000230000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'sign_in_scans',
      columns: [
        id(),
        char('token_hash', 64),
        char('secret_hash', 64),
        varchar('state', 10),
        char('check_digits', 2),
        varchar('device', 24),
        ref('account_id', { isNullable: true }),
        ref('required_account_id', { isNullable: true }),
        ref('challenge_id', { isNullable: true }),
        instant('expires_at'),
      ],
      uniques: [{ name: 'uq_sign_in_scans_token', columnNames: ['token_hash'] }],
      indices: [{ name: 'ix_sign_in_scans_expires', columnNames: ['expires_at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sign_in_scans');
  }
}
