import { createRequire } from 'node:module';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../config/config.js';
import { serializeSqlite } from './serialized-sqlite.js';

type Classes = Exclude<DataSourceOptions['entities'], undefined>;

export interface Schema {
  entities: Classes;
  migrations: Exclude<DataSourceOptions['migrations'], undefined>;
}

/** Opens the database and checks that it answers. Migrations are run by the caller. */
export async function openDataSource(config: DatabaseConfig, schema: Schema): Promise<DataSource> {
  const dataSource = config.kind === 'embedded' ? embedded(config.file, schema) : await mysqlOrMariaDb(config, schema);
  await dataSource.initialize();
  matchColumnsToDatabase(dataSource);
  return dataSource;
}

function embedded(file: string, schema: Schema): DataSource {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    driver: createRequire(import.meta.url)('libsql') as unknown,
    database: file,
    enableWAL: true,
    // an acknowledged answer survives a power cut, not only a killed process
    prepareDatabase: (db: { pragma: (text: string) => unknown }) => {
      db.pragma('synchronous = FULL');
      db.pragma('secure_delete = ON');
      // a command of the same machine writes now and then (keys, roles): wait for it instead of failing
      db.pragma('busy_timeout = 5000');
    },
    statementCacheSize: 500,
    ...schema,
    migrationsTransactionMode: 'each',
  });
  // SQLite takes any type name; TypeORM's list of them only happens to lack this one.
  dataSource.driver.supportedDataTypes.push('char');
  dataSource.driver.withLengthColumnTypes.push('char');
  serializeSqlite(dataSource);
  return dataSource;
}

async function mysqlOrMariaDb(config: { url: string; poolSize: number }, schema: Schema): Promise<DataSource> {
  return new DataSource({
    type: await engineAt(config.url),
    url: config.url,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    poolSize: config.poolSize,
    supportBigNumbers: true,
    ...schema,
    migrationsTransactionMode: 'each',
  });
}

/** libsql in this process, as opposed to MySQL or MariaDB. */
export function isEmbedded({ options }: DataSource): boolean {
  return options.type === 'better-sqlite3';
}

/** The two describe their columns differently, and an address does not tell which one answers. */
async function engineAt(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection(url);
  try {
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    return String(row?.version).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

/**
 * One schema on two databases: ids are ascii_bin on MySQL (compared byte by byte, a quarter of the index size), and
 * SQLite knows no datetime precision. The entities say neither; the drift test compares what is said here.
 */
function matchColumnsToDatabase(dataSource: DataSource): void {
  const isMysql = !isEmbedded(dataSource);
  for (const column of dataSource.entityMetadatas.flatMap(({ columns }) => columns)) {
    if (isMysql && column.type === 'char') {
      column.charset = 'ascii';
      column.collation = 'ascii_bin';
    }
    if (!isMysql && column.type === 'datetime') column.precision = undefined;
  }
}
