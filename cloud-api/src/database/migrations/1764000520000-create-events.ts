import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, int, ref, text, varchar } from '../../platform/database/migration-columns.js';

const optional = { isNullable: true };

export class CreateEvents1764000520000 implements MigrationInterface {
  readonly name = 'CreateEvents1764000520000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'events',
      columns: [
        id(),
        ref('owner_region_id'),
        ref('created_by'),
        instant('created_at'),
        varchar('state', 16),
        int('version'),
        varchar('kind', 20),
        varchar('title', 40),
        varchar('speaker', 40),
        varchar('speaker_key', 80),
        varchar('speaker_intro', 100, optional),
        instant('starts_at', optional),
        instant('ends_at', optional),
        ref('venue_id', optional),
        varchar('link', 500, optional),
        int('seats'),
        varchar('sharing', 16),
        varchar('audience', 16),
        varchar('topic', 20, optional),
        varchar('cover', 20),
        text('description'),
        instant('sign_up_from', optional),
        instant('sign_up_until', optional),
        instant('cancel_until', optional),
        instant('published_at', optional),
        instant('changed_at', optional),
        instant('cancelled_at', optional),
        varchar('cancel_reason', 200, optional),
        int('seated'),
        int('waiting'),
        int('requested'),
        int('sequence'),
        instant('reminded_for', optional),
        instant('names_erased_at', optional),
      ],
      indices: [
        { name: 'ix_events_state_starts_at', columnNames: ['state', 'starts_at', 'id'] },
        { name: 'ix_events_created_at', columnNames: ['created_at', 'id'] },
        { name: 'ix_events_region_created_at', columnNames: ['owner_region_id', 'created_at', 'id'] },
        { name: 'ix_events_venue_starts_at', columnNames: ['venue_id', 'starts_at'] },
        { name: 'ix_events_speaker_starts_at', columnNames: ['speaker_key', 'starts_at'] },
        { name: 'ix_events_names_ends_at', columnNames: ['names_erased_at', 'ends_at'] },
      ],
    });
    await createTable(runner, {
      name: 'event_unit_shares',
      columns: [id('event_id'), id('unit_id'), int('seats'), int('taken')],
      indices: [{ name: 'ix_event_unit_shares_unit', columnNames: ['unit_id'] }],
    });
    await createTable(runner, {
      name: 'event_sign_ups',
      columns: [
        id(),
        ref('event_id'),
        ref('account_id'),
        ref('request_id'),
        varchar('state', 16),
        int('sequence'),
        ref('unit_id', optional),
        text('name_cipher', optional),
        instant('signed_up_at'),
      ],
      uniques: [
        { name: 'uq_event_sign_ups_account', columnNames: ['event_id', 'account_id'] },
        { name: 'uq_event_sign_ups_sequence', columnNames: ['event_id', 'sequence'] },
      ],
      indices: [
        { name: 'ix_event_sign_ups_state', columnNames: ['event_id', 'state', 'sequence'] },
        { name: 'ix_event_sign_ups_own', columnNames: ['account_id', 'state'] },
        { name: 'ix_event_sign_ups_unit', columnNames: ['event_id', 'unit_id', 'sequence'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('event_sign_ups');
    await runner.dropTable('event_unit_shares');
    await runner.dropTable('events');
  }
}
