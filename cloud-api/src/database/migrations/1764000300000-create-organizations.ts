import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, instant, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

/** The county profile; regions, units and their departments; who belongs to which unit. */
export class CreateOrganizations1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'county_profile',
      columns: [
        id(),
        varchar('county_name', 60),
        varchar('union_name', 60),
        varchar('union_phone', 20),
        varchar('union_address', 120),
        varchar('technical_unit', 60),
        int('year'),
        int('result_months'),
        int('backup_days'),
        text('details'),
        int('demo'),
        varchar('confirmed_by', 60, { isNullable: true }),
        day('confirmed_on', { isNullable: true }),
        instant('updated_at'),
      ],
    });
    await createTable(runner, {
      name: 'regions',
      columns: [id(), varchar('kind', 20), varchar('name', 60), ref('parent_id', { isNullable: true })],
      uniques: [{ name: 'uq_regions_kind_name', columnNames: ['kind', 'name'] }],
      indices: [{ name: 'ix_regions_parent', columnNames: ['parent_id'] }],
    });
    await createTable(runner, {
      name: 'units',
      columns: [
        id(),
        ref('region_id'),
        varchar('name', 60),
        varchar('kind', 20),
        varchar('headcount_band', 20),
        varchar('join_code', 16),
        varchar('state', 20),
      ],
      uniques: [{ name: 'uq_units_join_code', columnNames: ['join_code'] }],
      indices: [{ name: 'ix_units_region', columnNames: ['region_id', 'id'] }],
    });
    await createTable(runner, {
      name: 'unit_departments',
      columns: [id(), ref('unit_id'), varchar('name', 60)],
      uniques: [{ name: 'uq_unit_departments_unit_name', columnNames: ['unit_id', 'name'] }],
    });
    await createTable(runner, {
      name: 'memberships',
      columns: [
        id(),
        ref('account_id'),
        ref('unit_id'),
        day('joined_on'),
        day('left_on', { isNullable: true }),
        ref('current_account_id', { isNullable: true }),
      ],
      uniques: [{ name: 'uq_memberships_current', columnNames: ['current_account_id'] }],
      indices: [
        { name: 'ix_memberships_account', columnNames: ['account_id'] },
        { name: 'ix_memberships_unit', columnNames: ['unit_id'] },
      ],
    });
    await createTable(runner, {
      name: 'join_code_tries',
      columns: [id('account_id'), instant('window_started_at'), int('wrong')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['join_code_tries', 'memberships', 'unit_departments', 'units', 'regions', 'county_profile']) {
      await runner.dropTable(table);
    }
  }
}
