import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Who holds a role, wherever: the people that a result can be shared with. */
export class AddRoleIndexToRoleGrants1764001320000 implements MigrationInterface {
  readonly name = 'AddRoleIndexToRoleGrants1764001320000';

  async up(runner: QueryRunner): Promise<void> {
    const index = new TableIndex({ name: 'ix_role_grants_role', columnNames: ['role', 'account_id'] });
    await runner.createIndex('role_grants', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('role_grants', 'ix_role_grants_role');
  }
}
