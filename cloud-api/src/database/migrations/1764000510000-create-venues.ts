import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, int, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateVenues1764000510000 implements MigrationInterface {
  readonly name = 'CreateVenues1764000510000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'venues',
      columns: [
        id(),
        varchar('level', 20),
        ref('region_id', { isNullable: true }),
        ref('unit_id', { isNullable: true }),
        varchar('name', 40),
        varchar('address', 120),
        varchar('room', 40, { isNullable: true }),
        int('capacity', { isNullable: true }),
        varchar('hours_text', 80),
        varchar('directions', 200, { isNullable: true }),
        int('latitude_e6', { isNullable: true }),
        int('longitude_e6', { isNullable: true }),
        int('turn'),
      ],
      indices: [{ name: 'ix_venues_level', columnNames: ['level', 'id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('venues');
  }
}
