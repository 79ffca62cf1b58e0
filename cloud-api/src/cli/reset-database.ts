import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { dropOwnTables } from '../database/drop-own-tables.js';
import { entities } from '../database/entities.js';
import { loadConfig } from '../platform/config/index.js';
import { openDataSource } from '../platform/database/index.js';

/**
 * `node dist/cli/reset-database.js --database <name>`: empties the database of DATABASE_URL. Called by `npm run reset`,
 * which asks first; the name must be the one that was typed there.
 */
const { values } = parseArgs({ options: { database: { type: 'string' } } });
const { database } = loadConfig(process.env);
if (database.kind !== 'mysql' || new URL(database.url).pathname.slice(1) !== values.database) {
  process.stderr.write('DATABASE_URL does not name this database: nothing was deleted.\n');
  process.exit(1);
}
const dataSource = await openDataSource(database, { entities, migrations: [] });
try {
  await dropOwnTables(dataSource);
} finally {
  await dataSource.destroy();
}
