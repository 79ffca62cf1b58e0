import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, id, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

export class CreateResultShares1764001300000 implements MigrationInterface {
  readonly name = 'CreateResultShares1764001300000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'result_shares',
      withoutRowid: true,
      columns: [
        id(),
        ref('subject_id'),
        ref('submission_id'),
        ref('receiver_id'),
        varchar('receiver_role', 24),
        varchar('purpose', 20),
        int('with_answers'),
        varchar('consent_version', 32),
        day('given_on'),
        day('until_on'),
        day('ended_on', { isNullable: true }),
        text('note_cipher'),
      ],
      indices: [
        { name: 'ix_result_shares_subject', columnNames: ['subject_id', 'ended_on', 'until_on'] },
        { name: 'ix_result_shares_receiver', columnNames: ['receiver_id', 'ended_on', 'until_on'] },
        { name: 'ix_result_shares_given_on', columnNames: ['given_on', 'receiver_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('result_shares');
  }
}
