import { createRequire } from 'node:module';
import mysql from 'mysql2/promise';

/**
 * Plain access to a database of either kind, as a handler without a framework would have it.
 *
 * @typedef {object} Connection
 * @property {(sql: string, values?: unknown[]) => Promise<any[]>} rows prepared statement, its rows
 * @property {(sql: string, values?: unknown[]) => Promise<number>} write prepared statement, how many rows it changed
 *
 * @typedef {Connection & {
 *   transaction: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>,
 *   tables: () => Promise<string[]>,
 *   close: () => Promise<void>,
 * }} Database
 */

/**
 * @param {string} address mysql://… or the path of an embedded database
 * @param {number} poolSize connections, on MySQL and MariaDB
 * @returns {Database}
 */
export function openDatabase(address, poolSize) {
  return address.startsWith('mysql:') ? openMysql(address, poolSize) : openEmbedded(address);
}

/** @param {string} url @param {number} poolSize @returns {Database} */
function openMysql(url, poolSize) {
  const pool = mysql.createPool({ uri: url, connectionLimit: poolSize, timezone: 'Z', charset: 'utf8mb4_bin' });
  const over = (/** @type {mysql.Pool | mysql.PoolConnection} */ handle) => ({
    rows: async (/** @type {string} */ sql, /** @type {any[]} */ values = []) =>
      /** @type {any[]} */ ((await handle.execute(sql, values))[0]),
    write: async (/** @type {string} */ sql, /** @type {any[]} */ values = []) =>
      /** @type {mysql.ResultSetHeader} */ ((await handle.execute(sql, values))[0]).affectedRows,
  });
  return {
    ...over(pool),
    async transaction(work) {
      const connection = await pool.getConnection();
      try {
        await connection.query('START TRANSACTION');
        const result = await work(over(connection));
        await connection.query('COMMIT');
        return result;
      } catch (error) {
        await connection.query('ROLLBACK');
        throw error;
      } finally {
        connection.release();
      }
    },
    tables: async () => {
      const [found] = await pool.query("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
      return /** @type {object[]} */ (found).map((row) => String(Object.values(row)[0]));
    },
    close: () => pool.end(),
  };
}

/** @param {string} file @returns {Database} */
function openEmbedded(file) {
  const Libsql = createRequire(import.meta.url)('libsql');
  const db = new Libsql(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) db.pragma(pragma);
  const statements = new Map();
  const prepared = (/** @type {string} */ sql) => {
    if (!statements.has(sql)) statements.set(sql, db.prepare(sql));
    return statements.get(sql);
  };
  /** @type {Connection} */
  const connection = {
    rows: (sql, values = []) => Promise.resolve(prepared(sql).all(...values)),
    write: (sql, values = []) => Promise.resolve(prepared(sql).run(...values).changes),
  };
  let last = Promise.resolve();
  return {
    ...connection,
    // one connection: transactions go one after the other, as in the product
    transaction(work) {
      const run = last.then(async () => {
        db.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(connection);
          db.exec('COMMIT');
          return result;
        } catch (error) {
          db.exec('ROLLBACK');
          throw error;
        }
      });
      last = run.then(
        () => undefined,
        () => undefined,
      );
      return run;
    },
    tables: async () =>
      (await connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")).map(
        ({ name }) => String(name),
      ),
    close: async () => {
      statements.clear();
      db.close();
    },
  };
}

/** @param {Database} database @returns {Promise<Record<string, number>>} rows by table */
export async function countRows(database) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const table of await database.tables()) {
    const [row] = await database.rows(`SELECT COUNT(*) AS n FROM ${table}`);
    counts[table] = Number(row.n);
  }
  return counts;
}

/**
 * @param {Record<string, number>} before
 * @param {Record<string, number>} after
 * @returns {Record<string, number>} tables whose number of rows changed, and by how many
 */
export function rowsAdded(before, after) {
  return Object.fromEntries(
    Object.entries(after)
      .map(([table, count]) => /** @type {[string, number]} */ ([table, count - (before[table] ?? 0)]))
      .filter(([, difference]) => difference !== 0)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/**
 * A second database on the same server with the same tables, keys and rows.
 * @param {string} serverUrl
 * @param {string} from
 * @param {string} to
 */
export async function copyMysqlDatabase(serverUrl, from, to) {
  const connection = await mysql.createConnection(serverUrl);
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${to}`);
    await connection.query(`CREATE DATABASE ${to} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    const [tables] = await connection.query(`SHOW FULL TABLES FROM ${from} WHERE Table_type = 'BASE TABLE'`);
    for (const row of /** @type {object[]} */ (tables)) {
      const table = String(Object.values(row)[0]);
      const [[made]] = /** @type {any} */ (await connection.query(`SHOW CREATE TABLE ${from}.${table}`));
      await connection.query(`USE ${to}`);
      await connection.query(made['Create Table']);
      await connection.query(`INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`);
    }
  } finally {
    await connection.end();
  }
}
