import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Lists that would read more the longer a county has used them; which one needs what: docs/performance.md, Growth. */
const INDEXES: readonly (readonly [table: string, name: string, columns: string[]])[] = [
  ['events', 'ix_events_starts_at', ['starts_at', 'id']],
  ['events', 'ix_events_region_starts_at', ['owner_region_id', 'starts_at', 'id']],
  ['events', 'ix_events_state_created_at', ['state', 'created_at', 'id']],
  ['events', 'ix_events_topic_starts_at', ['state', 'topic', 'starts_at', 'id']],
  ['events', 'ix_events_kind_starts_at', ['state', 'kind', 'starts_at', 'id']],
  ['plans', 'ix_plans_filed_late', ['year', 'filed_late', 'id']],
  ['inbox_events', 'ix_inbox_events_event', ['event_id']],
];

export class AddGrowthIndexes1764000900000 implements MigrationInterface {
  readonly name = 'AddGrowthIndexes1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, columnNames] of INDEXES) {
      await runner.createIndex(table, new TableIndex({ name, columnNames }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of INDEXES) await runner.dropIndex(table, name);
  }
}
