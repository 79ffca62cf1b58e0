import type { DataSource, QueryRunner } from 'typeorm';
import { isEmbedded } from './data-source.js';
import { isTransientConflict } from './database-errors.js';

/**
 * Runs the pending migrations, one server at a time: several may start together on one MySQL or MariaDB.
 *
 * The turn is a row lock, held by a connection of its own while another one migrates (MySQL commits at every DDL
 * statement, so the migrating connection could hold none). It ends with the connection: a server that dies half-way
 * keeps nobody waiting. The embedded database belongs to one process, which the lock of the data folder sees to.
 * @param onPending called once before the first migration, not at all when there is none
 */
export async function migrate(dataSource: DataSource, onPending: () => void = () => undefined): Promise<void> {
  if (isEmbedded(dataSource)) {
    await runPending(dataSource, onPending);
    return;
  }
  const turn = dataSource.createQueryRunner();
  try {
    await turn.query('CREATE TABLE IF NOT EXISTS migration_turn (id int NOT NULL PRIMARY KEY)');
    await turn.query('INSERT IGNORE INTO migration_turn (id) VALUES (1)');
    await turn.startTransaction();
    await waitForTurn(turn);
    await runPending(dataSource, onPending);
  } finally {
    if (turn.isTransactionActive) await turn.rollbackTransaction();
    await turn.release();
  }
}

async function runPending(dataSource: DataSource, onPending: () => void): Promise<void> {
  if (!(await dataSource.showMigrations())) return;
  onPending();
  await dataSource.runMigrations();
}

/** A long migration outlasts the database's patience with waiting locks (50 s unless set): ask again. */
async function waitForTurn(turn: QueryRunner): Promise<void> {
  for (;;) {
    try {
      await turn.query('SELECT id FROM migration_turn WHERE id = 1 FOR UPDATE');
      return;
    } catch (error) {
      if (!isTransientConflict(error)) throw error;
    }
  }
}
