import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateRoles1764000240000 implements MigrationInterface {
  readonly name = 'CreateRoles1764000240000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'role_grants',
      columns: [
        id(),
        ref('account_id'),
        varchar('role', 24),
        varchar('scope_type', 12),
        ref('scope_id'),
        ref('granted_by', { isNullable: true }),
        instant('created_at'),
      ],
      uniques: [{ name: 'uq_role_grants_held', columnNames: ['account_id', 'role', 'scope_type', 'scope_id'] }],
      indices: [{ name: 'ix_role_grants_scope', columnNames: ['scope_type', 'scope_id', 'role'] }],
    });
    await createTable(runner, {
      name: 'role_invitations',
      columns: [
        id(),
        char('code_hash', 64),
        varchar('role', 24),
        varchar('scope_type', 12),
        ref('scope_id'),
        ref('issued_by'),
        instant('created_at'),
        instant('expires_at'),
        ref('accepted_by', { isNullable: true }),
        instant('accepted_at', { isNullable: true }),
        instant('revoked_at', { isNullable: true }),
      ],
      uniques: [{ name: 'uq_role_invitations_code', columnNames: ['code_hash'] }],
      indices: [{ name: 'ix_role_invitations_issuer', columnNames: ['issued_by', 'id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('role_invitations');
    await runner.dropTable('role_grants');
  }
}
