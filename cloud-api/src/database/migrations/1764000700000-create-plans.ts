import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

/** Years, the plans of units, their sections, what was handed in, decisions, and the roll-up. */
export class CreatePlans1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'plan_years',
      columns: [
        int('year', { isPrimary: true }),
        varchar('state', 12),
        int('template_version'),
        instant('due_at'),
        varchar('reminder_days', 80),
        varchar('kinds', 120),
        varchar('short_form_bands', 80),
        instant('opened_at', { isNullable: true }),
        instant('closed_at', { isNullable: true }),
      ],
    });
    await createPlanTable(runner);
    await createTable(runner, {
      name: 'plan_sections',
      columns: [
        ref('plan_id', { isPrimary: true }),
        varchar('section', 12, { isPrimary: true }),
        int('version'),
        text('content'),
        text('writers'),
        instant('updated_at', { isNullable: true }),
        ref('updated_by', { isNullable: true }),
      ],
    });
    await createTable(runner, {
      name: 'plan_submissions',
      columns: [
        id(),
        ref('plan_id'),
        int('number'),
        instant('received_at'),
        int('in_time'),
        ref('submitted_by', { isNullable: true }),
        varchar('route', 12),
        char('content_hash', 64),
        ...['situation', 'education', 'assessment', 'assistance', 'safeguards'].map((section) => text(section)),
      ],
      uniques: [{ name: 'uq_plan_submissions_number', columnNames: ['plan_id', 'number'] }],
    });
    await createTable(runner, {
      name: 'plan_reviews',
      columns: [
        id(),
        ref('plan_id'),
        int('number'),
        varchar('stage', 12),
        varchar('decision', 12),
        varchar('reason', 500),
        text('comments'),
        ref('reviewed_by', { isNullable: true }),
        instant('created_at'),
      ],
      uniques: [{ name: 'uq_plan_reviews_stage', columnNames: ['plan_id', 'number', 'stage'] }],
    });
    await createTable(runner, {
      name: 'plan_year_totals',
      columns: [
        int('year', { isPrimary: true }),
        varchar('kind', 20, { isPrimary: true }),
        ref('region_id', { isPrimary: true }),
        varchar('region_name', 60),
        ...['not_started', 'draft', 'submitted', 'passed', 'returned', 'approved'].map((state) => int(state)),
        int('filed'),
        int('filed_late'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['plan_year_totals', 'plan_reviews', 'plan_submissions', 'plan_sections', 'plans', 'plan_years'];
    for (const table of tables) await runner.dropTable(table);
  }
}

async function createPlanTable(runner: QueryRunner): Promise<void> {
  await createTable(runner, {
    name: 'plans',
    columns: [
      id(),
      int('year'),
      ref('unit_id'),
      varchar('unit_name', 60),
      ref('region_id'),
      varchar('region_name', 60),
      varchar('kind', 20),
      varchar('headcount_band', 20),
      varchar('form', 12),
      ref('lead_plan_id', { isNullable: true }),
      varchar('state', 16),
      instant('extended_until', { isNullable: true }),
      varchar('extension_reason', 200, { isNullable: true }),
      instant('first_received_at', { isNullable: true }),
      instant('last_received_at', { isNullable: true }),
      int('filed_late'),
      int('last_number'),
      varchar('reminded', 20, { isNullable: true }),
      int('revision'),
    ],
    uniques: [{ name: 'uq_plans_year_unit', columnNames: ['year', 'unit_id'] }],
    indices: [
      { name: 'ix_plans_year', columnNames: ['year', 'id'] },
      { name: 'ix_plans_state', columnNames: ['year', 'state', 'id'] },
      { name: 'ix_plans_kind', columnNames: ['year', 'kind', 'id'] },
      { name: 'ix_plans_region', columnNames: ['year', 'region_id', 'id'] },
      { name: 'ix_plans_unit', columnNames: ['unit_id', 'year'] },
      { name: 'ix_plans_lead', columnNames: ['lead_plan_id'] },
      { name: 'ix_plans_extended', columnNames: ['year', 'extended_until'] },
      { name: 'ix_plans_unfiled', columnNames: ['year', 'first_received_at', 'id'] },
    ],
  });
}
