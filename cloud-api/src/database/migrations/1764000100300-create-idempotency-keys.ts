import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateIdempotencyKeys1764000100300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'idempotency_keys',
      columns: [
        id(),
        ref('principal'),
        varchar('route', 120),
        char('key_hash', 64),
        char('request_hash', 64),
        text('reply', { isNullable: true }),
        instant('expires_at'),
      ],
      uniques: [{ name: 'uq_idempotency_keys_request', columnNames: ['principal', 'route', 'key_hash'] }],
      indices: [{ name: 'ix_idempotency_keys_expires_at', columnNames: ['expires_at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('idempotency_keys');
  }
}
