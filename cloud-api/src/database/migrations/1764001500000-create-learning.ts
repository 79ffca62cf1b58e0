import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, day, id, instant, int } from '../../platform/database/migration-columns.js';

export class CreateLearning1764001500000 implements MigrationInterface {
  readonly name = 'CreateLearning1764001500000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'favourites',
      withoutRowid: true,
      columns: [id('account_id'), id('content_id'), instant('saved_at')],
      indices: [{ name: 'ix_favourites_account_saved_at', columnNames: ['account_id', 'saved_at', 'content_id'] }],
    });
    await createTable(runner, {
      name: 'learning_progress',
      withoutRowid: true,
      columns: [
        id('account_id'),
        id('content_id'),
        int('position'),
        int('furthest'),
        instant('seen_at'),
        instant('done_at', { isNullable: true }),
        day('read_on', { isNullable: true }),
        int('read_seconds'),
        instant('reported_at', { isNullable: true }),
      ],
      indices: [
        { name: 'ix_learning_progress_going_on', columnNames: ['account_id', 'done_at', 'seen_at', 'content_id'] },
      ],
    });
    await createTable(runner, {
      name: 'learning_visits',
      withoutRowid: true,
      columns: [char('person', 32, { isPrimary: true }), id('content_id'), day('day', { isPrimary: true })],
      indices: [{ name: 'ix_learning_visits_day', columnNames: ['day', 'content_id', 'person'] }],
    });
    await createTable(runner, {
      name: 'learning_totals',
      withoutRowid: true,
      columns: [id('content_id'), day('day', { isPrimary: true }), int('visits')],
      indices: [{ name: 'ix_learning_totals_day', columnNames: ['day', 'content_id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('learning_totals');
    await runner.dropTable('learning_visits');
    await runner.dropTable('learning_progress');
    await runner.dropTable('favourites');
  }
}
