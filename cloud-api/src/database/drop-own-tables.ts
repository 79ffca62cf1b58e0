import type { DataSource } from 'typeorm';
import { isEmbedded } from '../platform/database/index.js';

/** Tables that no entity describes: TypeORM's list of migrations, and the turn to migrate (platform/database). */
const BOOKKEEPING = ['migrations', 'migration_turn'];

/** Empties a database of everything this program made in it. Tables of others stay. @returns how many were dropped */
export async function dropOwnTables(dataSource: DataSource): Promise<number> {
  const runner = dataSource.createQueryRunner();
  const [off, on] = isEmbedded(dataSource)
    ? ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
    : ['SET FOREIGN_KEY_CHECKS = 0', 'SET FOREIGN_KEY_CHECKS = 1'];
  let dropped = 0;
  try {
    // in any order, whatever points at what
    await runner.query(off);
    for (const table of [...dataSource.entityMetadatas.map(({ tableName }) => tableName), ...BOOKKEEPING]) {
      if (!(await runner.hasTable(table))) continue;
      await runner.query(`DROP TABLE ${dataSource.driver.escape(table)}`);
      dropped += 1;
    }
    return dropped;
  } finally {
    await runner.query(on);
    await runner.release();
  }
}
