import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumn, int, varchar } from '../../platform/database/migration-columns.js';

const INDEX = new TableIndex({
  name: 'ix_contents_kind_published_at',
  columnNames: ['state', 'kind', 'published_at', 'id'],
});

/** Pieces to listen to stand beside articles; lists are narrowed by kind. */
export class AddSoundsToContents1764001600000 implements MigrationInterface {
  readonly name = 'AddSoundsToContents1764001600000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'content_versions', varchar('sound', 64));
    await addColumn(runner, 'content_versions', int('seconds'));
    await addColumn(runner, 'content_versions', varchar('licence', 120));
    await runner.createIndex('contents', INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('contents', INDEX);
    for (const column of ['licence', 'seconds', 'sound']) {
      await runner.query(`ALTER TABLE content_versions DROP COLUMN ${column}`);
    }
  }
}
