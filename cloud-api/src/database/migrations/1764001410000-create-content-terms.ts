import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, int, varchar } from '../../platform/database/migration-columns.js';

export class CreateContentTerms1764001410000 implements MigrationInterface {
  readonly name = 'CreateContentTerms1764001410000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'content_terms',
      withoutRowid: true,
      columns: [id('content_id'), varchar('term', 24, { isPrimary: true }), int('weight'), instant('published_at')],
      indices: [{ name: 'ix_content_terms_term', columnNames: ['term', 'weight', 'published_at', 'content_id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('content_terms');
  }
}
