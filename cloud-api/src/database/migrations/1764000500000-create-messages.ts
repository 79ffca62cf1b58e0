import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateMessages1764000500000 implements MigrationInterface {
  readonly name = 'CreateMessages1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'messages',
      columns: [
        id(),
        ref('account_id'),
        varchar('kind', 40),
        text('params'),
        varchar('target_page', 20, { isNullable: true }),
        ref('target_id', { isNullable: true }),
        varchar('dedupe_key', 120),
        instant('created_at'),
        instant('read_at', { isNullable: true }),
      ],
      uniques: [{ name: 'uq_messages_dedupe', columnNames: ['account_id', 'dedupe_key'] }],
      indices: [
        { name: 'ix_messages_inbox', columnNames: ['account_id', 'id'] },
        { name: 'ix_messages_unread', columnNames: ['account_id', 'read_at'] },
        { name: 'ix_messages_created_at', columnNames: ['created_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('messages');
  }
}
