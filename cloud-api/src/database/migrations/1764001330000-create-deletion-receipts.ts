import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { createTable, day, id, text } from '../../platform/database/migration-columns.js';

/** By which what is a person's is found when they are erased, and what a job clears. */
const INDEXES: readonly (readonly [table: string, name: string, column: string])[] = [
  ['join_code_tries', 'ix_join_code_tries_window', 'window_started_at'],
  ['plan_reviews', 'ix_plan_reviews_by', 'reviewed_by'],
  ['plan_submissions', 'ix_plan_submissions_by', 'submitted_by'],
  ['role_grants', 'ix_role_grants_granted_by', 'granted_by'],
  ['role_invitations', 'ix_role_invitations_accepted_by', 'accepted_by'],
  ['role_invitations', 'ix_role_invitations_expires', 'expires_at'],
  ['sign_in_scans', 'ix_sign_in_scans_account', 'account_id'],
  ['sign_in_scans', 'ix_sign_in_scans_required_account', 'required_account_id'],
  ['staff_challenges', 'ix_staff_challenges_account', 'account_id'],
];

export class CreateDeletionReceipts1764001330000 implements MigrationInterface {
  readonly name = 'CreateDeletionReceipts1764001330000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'deletion_receipts',
      withoutRowid: true,
      columns: [id(), text('signed'), day('issued_on')],
      indices: [{ name: 'ix_deletion_receipts_issued_on', columnNames: ['issued_on'] }],
    });
    for (const [table, name, column] of INDEXES) {
      await runner.createIndex(table, new TableIndex({ name, columnNames: [column] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of INDEXES) await runner.dropIndex(table, name);
    await runner.dropTable('deletion_receipts');
  }
}
