import { createRequire } from 'node:module';
import { createConnection } from 'mysql2';
import type { DatabaseConfig } from '../config/index.js';

/** What a column holds on either database: instants are text, as both write them, in UTC. */
export type Value = string | number | null;
export type Row = readonly Value[];

/** A table in the order in which it is kept: by its primary key, so that an archive does not tell who came first. */
export interface TableShape {
  name: string;
  columns: readonly string[];
  key: readonly string[];
}

/** The database at one moment, while servers go on writing. */
export interface Snapshot {
  rowsOf(table: TableShape): AsyncIterable<Row> | Iterable<Row>;
  end(): Promise<void>;
}

export function takeSnapshot(config: DatabaseConfig): Promise<Snapshot> {
  return config.kind === 'embedded' ? ofEmbedded(config.file) : ofMysql(config.url);
}

interface Libsql {
  exec(sql: string): void;
  prepare(sql: string): { raw(): { iterate(): Iterable<unknown> } };
  close(): void;
}

function ofEmbedded(file: string): Promise<Snapshot> {
  const Database = createRequire(import.meta.url)('libsql') as new (file: string, options: object) => Libsql;
  const database = new Database(file, { readonly: true });
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('BEGIN');
  // the snapshot is the one of the first read, not of BEGIN
  database.prepare('SELECT name FROM sqlite_master LIMIT 1').raw().iterate()[Symbol.iterator]().next();
  return Promise.resolve({
    *rowsOf(table) {
      for (const row of database.prepare(selectOf(table)).raw().iterate()) yield row as Value[];
    },
    end() {
      database.exec('COMMIT');
      database.close();
      return Promise.resolve();
    },
  });
}

async function ofMysql(uri: string): Promise<Snapshot> {
  const connection = createConnection({ uri, charset: 'utf8mb4_bin', dateStrings: true, supportBigNumbers: true });
  const told = connection.promise();
  await told.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await told.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  return {
    async *rowsOf(table) {
      const rows = connection.query({ sql: selectOf(table), rowsAsArray: true }).stream({ highWaterMark: 200 });
      for await (const row of rows) yield row as Value[];
    },
    async end() {
      await told.query('COMMIT');
      await told.end();
    },
  };
}

/** Names come from the entities, never from outside. */
const selectOf = ({ name, columns, key }: TableShape): string =>
  `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`;

/** Understood by both: SQLite takes MySQL's quotes. */
export const quoted = (name: string): string => `\`${name}\``;
