import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, int, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateAuditEntries1764001100000 implements MigrationInterface {
  readonly name = 'CreateAuditEntries1764001100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'audit_entries',
      withoutRowid: true,
      columns: [
        id(),
        varchar('actor_kind', 10),
        varchar('actor_id', 60, { isNullable: true }),
        varchar('actor_role', 20, { isNullable: true }),
        varchar('act', 40),
        varchar('thing_kind', 20),
        varchar('thing_id', 64),
        ref('owner_id', { isNullable: true }),
        ref('request_id', { isNullable: true }),
        instant('happened_at'),
        int('sequence', { isNullable: true }),
        char('hash', 64, { isNullable: true }),
      ],
      uniques: [{ name: 'uq_audit_entries_sequence', columnNames: ['sequence'] }],
      indices: [
        { name: 'ix_audit_entries_unsealed', columnNames: ['sequence', 'happened_at', 'id'] },
        { name: 'ix_audit_entries_owner', columnNames: ['owner_id', 'id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_entries');
  }
}
