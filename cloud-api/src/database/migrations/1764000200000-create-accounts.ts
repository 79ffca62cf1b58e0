import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateAccounts1764000200000 implements MigrationInterface {
  readonly name = 'CreateAccounts1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'accounts',
      columns: [id(), varchar('nickname', 40), varchar('state', 16), int('session_epoch'), instant('created_at')],
    });
    await createTable(runner, {
      name: 'wechat_identities',
      columns: [id(), ref('account_id'), char('openid_hash', 64), text('openid_cipher')],
      uniques: [{ name: 'uq_wechat_identities_openid', columnNames: ['openid_hash'] }],
      indices: [{ name: 'ix_wechat_identities_account', columnNames: ['account_id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wechat_identities');
    await runner.dropTable('accounts');
  }
}
