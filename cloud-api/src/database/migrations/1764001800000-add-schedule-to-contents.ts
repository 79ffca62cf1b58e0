import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumn, instant, ref } from '../../platform/database/migration-columns.js';

const TABLE = 'content_versions';
const INDEXES: readonly (readonly [name: string, columns: string[]])[] = [
  ['ix_content_versions_state', ['state', 'written_at', 'content_id']],
  ['ix_content_versions_writer', ['written_by', 'state', 'written_at', 'content_id']],
  ['ix_content_versions_publish_at', ['publish_at', 'content_id']],
];
const OF_WITHDRAWN = `EXISTS (SELECT 1 FROM contents WHERE contents.id = content_versions.content_id
  AND contents.published_version = content_versions.number AND contents.state = 'withdrawn')`;

/** Lists of what is being worked on, publishing at a time, and a state of its own for what was withdrawn. */
export class AddScheduleToContents1764001800000 implements MigrationInterface {
  readonly name = 'AddScheduleToContents1764001800000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, TABLE, instant('publish_at'));
    await addColumn(runner, TABLE, ref('publish_by'));
    for (const [name, columnNames] of INDEXES) await runner.createIndex(TABLE, new TableIndex({ name, columnNames }));
    await runner.query(`UPDATE ${TABLE} SET state = 'withdrawn' WHERE state = 'published' AND ${OF_WITHDRAWN}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE ${TABLE} SET state = 'published' WHERE state = 'withdrawn'`);
    await runner.query(`UPDATE ${TABLE} SET state = 'approved' WHERE state = 'scheduled'`);
    for (const [name] of INDEXES) await runner.dropIndex(TABLE, name);
    await runner.query(`ALTER TABLE ${TABLE} DROP COLUMN publish_by`);
    await runner.query(`ALTER TABLE ${TABLE} DROP COLUMN publish_at`);
  }
}
