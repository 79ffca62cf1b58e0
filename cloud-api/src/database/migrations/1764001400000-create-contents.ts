import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateContents1764001400000 implements MigrationInterface {
  readonly name = 'CreateContents1764001400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'contents',
      columns: [
        id(),
        varchar('kind', 16),
        varchar('state', 16),
        varchar('topic', 20),
        varchar('audiences', 80),
        int('versions'),
        int('published_version', { isNullable: true }),
        instant('published_at', { isNullable: true }),
        instant('changed_at', { isNullable: true }),
      ],
      indices: [
        { name: 'ix_contents_published_at', columnNames: ['state', 'published_at', 'id'] },
        { name: 'ix_contents_topic_published_at', columnNames: ['state', 'topic', 'published_at', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'content_versions',
      columns: [
        id('content_id'),
        int('number', { isPrimary: true }),
        varchar('state', 16),
        varchar('topic', 20),
        varchar('audiences', 80),
        varchar('title', 40),
        varchar('summary', 120),
        int('minutes'),
        text('html'),
        text('sources'),
        ref('written_by'),
        instant('written_at'),
        ref('reviewed_by', { isNullable: true }),
        instant('reviewed_at', { isNullable: true }),
        varchar('return_reason', 200, { isNullable: true }),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('content_versions');
    await runner.dropTable('contents');
  }
}
