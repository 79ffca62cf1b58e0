import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, ref } from '../../platform/database/migration-columns.js';

/** The county as a region, as it is written in every database. */
const COUNTY = '00000000-0000-7000-8000-000000000001';

/** Where events of the past took place, as venues stand now: the township or park, else the county's town. */
export class AddRegionToEvents1764000800000 implements MigrationInterface {
  readonly name = 'AddRegionToEvents1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'events', ref('region_id', { isNullable: true }));
    await runner.query(`
      UPDATE events SET region_id = COALESCE(
        (SELECT venue.region_id FROM venues venue WHERE venue.id = events.venue_id),
        (SELECT unit.region_id FROM venues venue
          JOIN units unit ON unit.id = venue.unit_id
          JOIN regions region ON region.id = unit.region_id AND region.kind IN ('township', 'park')
          WHERE venue.id = events.venue_id),
        '${COUNTY}')
      WHERE venue_id IS NOT NULL`);
    await runner.query('CREATE INDEX ix_events_place_starts_at ON events (region_id, state, starts_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('events', 'ix_events_place_starts_at');
    await runner.query('ALTER TABLE events DROP COLUMN region_id');
  }
}
