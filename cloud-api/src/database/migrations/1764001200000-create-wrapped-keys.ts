import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, text, varchar } from '../../platform/database/migration-columns.js';

/**
 * Keys of the installation, sealed by its master key. Where there are accounts already, what is theirs was sealed by
 * keys derived from the master key itself: a root without a key says so to the first start, which makes that one the root.
 */
export class CreateWrappedKeys1764001200000 implements MigrationInterface {
  readonly name = 'CreateWrappedKeys1764001200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'wrapped_keys',
      columns: [
        varchar('name', 20, { isPrimary: true }),
        text('wrapped_key', { isNullable: true }),
        varchar('master_key_id', 12, { isNullable: true }),
      ],
    });
    const accounts = (await runner.query('SELECT id FROM accounts LIMIT 1')) as unknown[];
    if (accounts.length > 0) await runner.query("INSERT INTO wrapped_keys (name) VALUES ('root')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wrapped_keys');
  }
}
