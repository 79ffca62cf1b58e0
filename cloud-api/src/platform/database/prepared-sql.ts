import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isEmbedded } from './data-source.js';

/** What a placeholder may stand for. An instant is compared and stored as both databases write it, in UTC. */
export type SqlValue = string | number | null | Date;

/** The part of mysql2 that is relied on: its pool and its connections alike. */
interface Preparing {
  execute(sql: string, values: unknown[], done: (error: Error | null, result: unknown) => void): void;
  query(sql: string, done: (error: Error | null) => void): void;
}

/** What a runner of TypeORM keeps of a transaction: statements of its manager then join it. */
interface TransactionState {
  isTransactionActive: boolean;
  transactionDepth: number;
}

/**
 * Runs SQL written by hand, prepared once per connection. For paths on which TypeORM's query builder costs more than
 * the query (docs/performance.md); everything else goes through the entity manager.
 * @param runner of the open transaction; null: a statement that commits by itself
 * @returns rows, or what the driver says of a write
 * @throws the driver's own error; `isDuplicateKey` and `isTransientConflict` read it
 */
export function runPrepared(
  dataSource: DataSource,
  runner: QueryRunner | null,
  sql: string,
  values: readonly SqlValue[],
): Promise<unknown> {
  const written = values.map((value) => (value instanceof Date ? writtenInstant(value) : value));
  if (isEmbedded(dataSource)) return runEmbedded(dataSource, runner, sql, written);
  const target = runner ? connections.get(runner) : (dataSource.driver as unknown as { pool: Preparing }).pool;
  return new Promise((resolve, reject) => {
    if (!target) throw new Error('a transaction that was not begun here');
    target.execute(sql, written, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

/** Of the transactions that are open: known, so that no statement has to ask for it. */
const connections = new WeakMap<QueryRunner, Preparing>();

/**
 * Begins and ends a transaction on MySQL or MariaDB as `DataSource.transaction` does, without its events and stack
 * traces, which cost more than the statements. The embedded database has its own way (`serializeSqlite`).
 */
export async function runInTransaction<T>(
  dataSource: DataSource,
  isolation: 'READ COMMITTED' | null,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const state = runner as unknown as TransactionState;
  try {
    const connection = (await runner.connect()) as Preparing;
    connections.set(runner, connection);
    if (isolation) await told(connection, `SET TRANSACTION ISOLATION LEVEL ${isolation}`);
    await told(connection, 'START TRANSACTION');
    Object.assign(state, { isTransactionActive: true, transactionDepth: 1 });
    try {
      const result = await work(runner.manager);
      await told(connection, 'COMMIT');
      return result;
    } catch (error) {
      // a connection that cannot even roll back is gone, and its transaction with it: the first error is the one to tell
      await told(connection, 'ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(state, { isTransactionActive: false, transactionDepth: 0 });
    }
  } finally {
    await runner.release();
  }
}

function told(connection: Preparing, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Its statements are prepared and kept already, see `serializeSqlite`. */
async function runEmbedded(dataSource: DataSource, open: QueryRunner | null, sql: string, values: unknown[]) {
  const runner = open ?? dataSource.createQueryRunner();
  try {
    const result = await runner.query(sql, values, true);
    return sql.startsWith('SELECT') ? (result.raw as unknown) : { affectedRows: result.affected ?? 0 };
  } finally {
    if (!open) await runner.release();
  }
}

/**
 * Placeholders and values of `IN (...)`. Filled up to a power of two by repeating the first: lists of every length share
 * a few texts, each of which is prepared once and kept.
 */
export function inList(values: readonly string[]): readonly [places: string, values: string[]] {
  const distinct = [...new Set(values)];
  const [first] = distinct;
  if (first === undefined) throw new Error('nothing is in an empty list');
  const size = 2 ** Math.ceil(Math.log2(distinct.length));
  const filled = [...distinct, ...Array.from({ length: size - distinct.length }, () => first)];
  return [filled.map(() => '?').join(', '), filled];
}

const writtenInstant = (instant: Date): string => instant.toISOString().replace('T', ' ').replace('Z', '');

/** An instant of a row: MySQL's driver gives a Date, SQLite the text that was stored. */
export function instantOf(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}
