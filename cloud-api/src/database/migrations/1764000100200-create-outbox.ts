import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, int, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateOutbox1764000100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'outbox_events',
      columns: [
        id(),
        varchar('type', 80),
        int('version'),
        text('payload'),
        instant('created_at'),
        instant('available_at'),
        instant('lease_until', { isNullable: true }),
        int('fencing_token'),
        int('attempts'),
        instant('processed_at', { isNullable: true }),
        instant('dead_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_outbox_events_pending', columnNames: ['processed_at', 'dead_at', 'available_at'] }],
    });
    await createTable(runner, {
      name: 'inbox_events',
      columns: [varchar('consumer', 60, { isPrimary: true }), id('event_id'), instant('processed_at')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('inbox_events');
    await runner.dropTable('outbox_events');
  }
}
