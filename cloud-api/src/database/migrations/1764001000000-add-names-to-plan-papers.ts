import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, varchar } from '../../platform/database/migration-columns.js';

/** Papers name who filled them in and who decided as they sign, not by a nickname; older ones keep what they had. */
export class AddNamesToPlanPapers1764001000000 implements MigrationInterface {
  readonly name = 'AddNamesToPlanPapers1764001000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'plan_submissions', varchar('signed_name', 20));
    await addColumn(runner, 'plan_reviews', varchar('signed_name', 20));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_reviews DROP COLUMN signed_name');
    await runner.query('ALTER TABLE plan_submissions DROP COLUMN signed_name');
  }
}
