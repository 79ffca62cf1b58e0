import { RandomRows } from '../random-rows.mjs';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const YEAR_DAYS = 365;
const MOST_PARAMETERS = 20_000;

/**
 * @typedef {import('../database.mjs').Database} Database
 * @typedef {import('../growth-rows.mjs').Size} Size
 * @typedef {(string | number | null)[]} Row
 */

/** What the rows of one county share: who and what is there already, and chance. */
export class Filling {
  /** @param {Database} database @param {Size} size @param {number} now */
  constructor(database, size, now) {
    this.database = database;
    this.size = size;
    this.now = now;
    this.random = new RandomRows(20_261_128);
    /** @type {string[]} */
    this.accounts = [];
    /** @type {string[]} */
    this.subjects = [];
    /** @type {{ id: string, regionId: string, name: string, kind: string, band: string }[]} */
    this.units = [];
    /** @type {string[]} */
    this.events = [];
    /** @type {string[]} */
    this.contents = [];
  }

  /** An instant of the last days. @param {number} days */
  within(days) {
    return this.now - this.random.below(days * DAY_MS);
  }

  /** @param {string} table @param {string} columns @param {Iterable<Row>} rows */
  async insert(table, columns, rows) {
    const width = columns.split(',').length;
    const most = Math.floor(MOST_PARAMETERS / width);
    const tuple = `(${Array(width).fill('?').join(', ')})`;
    const sql = (/** @type {number} */ count) =>
      `INSERT INTO ${table} (${columns}) VALUES ${Array(count).fill(tuple).join(', ')}`;
    await this.database.transaction(async (connection) => {
      /** @type {Row[]} */
      let batch = [];
      /** @type {Promise<unknown>} the next rows are made while the database stores these */
      let stored = Promise.resolve();
      for (const row of rows) {
        if (batch.push(row) < most) continue;
        await stored;
        stored = connection.write(sql(most), batch.flat());
        batch = [];
      }
      await stored;
      if (batch.length > 0) await connection.write(sql(batch.length), batch.flat());
    });
  }
}
