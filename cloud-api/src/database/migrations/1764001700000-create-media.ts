import type { MigrationInterface, QueryRunner } from 'typeorm';
import { char, createTable, id, instant, int, ref, varchar } from '../../platform/database/migration-columns.js';

export class CreateMedia1764001700000 implements MigrationInterface {
  readonly name = 'CreateMedia1764001700000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'media',
      columns: [
        id(),
        varchar('kind', 8),
        varchar('state', 8),
        varchar('name', 80),
        varchar('type', 16, { isNullable: true }),
        int('bytes'),
        char('sha256', 64, { isNullable: true }),
        int('milliseconds', { isNullable: true }),
        int('width', { isNullable: true }),
        int('height', { isNullable: true }),
        varchar('refusal', 16, { isNullable: true }),
        ref('uploaded_by'),
        instant('created_at'),
        instant('look_at'),
      ],
      indices: [
        { name: 'ix_media_uploaded_by', columnNames: ['uploaded_by', 'created_at', 'id'] },
        { name: 'ix_media_look_at', columnNames: ['look_at'] },
      ],
    });
    await createTable(runner, {
      name: 'uploads',
      columns: [
        id('media_id'),
        int('length'),
        int('received'),
        instant('expires_at'),
        instant('completed_at', { isNullable: true }),
      ],
      indices: [
        { name: 'ix_uploads_expires_at', columnNames: ['expires_at'] },
        { name: 'ix_uploads_completed_at', columnNames: ['completed_at'] },
      ],
    });
    await createTable(runner, {
      name: 'upload_parts',
      columns: [id('media_id'), int('start', { isPrimary: true }), int('bytes'), ref('part_id')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('upload_parts');
    await runner.dropTable('uploads');
    await runner.dropTable('media');
  }
}
