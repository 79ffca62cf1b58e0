import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, day, id, instant, int, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateSessions1764000210000 implements MigrationInterface {
  readonly name = 'CreateSessions1764000210000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'sessions',
      columns: [
        id(),
        ref('account_id'),
        varchar('client', 8),
        char('family_hash', 64),
        char('access_hash', 64),
        instant('access_expires_at'),
        char('refresh_hash', 64),
        char('previous_refresh_hash', 64, { isNullable: true }),
        instant('rotated_at'),
        int('grace_used'),
        instant('refresh_expires_at'),
        int('epoch'),
        varchar('device', 24),
        instant('created_at'),
        day('last_used_on'),
        instant('revoked_at', { isNullable: true }),
      ],
      uniques: [
        { name: 'uq_sessions_family', columnNames: ['family_hash'] },
        { name: 'uq_sessions_access', columnNames: ['access_hash'] },
      ],
      indices: [
        { name: 'ix_sessions_account', columnNames: ['account_id'] },
        { name: 'ix_sessions_refresh_expires', columnNames: ['refresh_expires_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sessions');
  }
}
