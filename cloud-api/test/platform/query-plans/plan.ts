import { createRequire } from 'node:module';
import type { DataSource } from 'typeorm';
import { isEmbedded } from '../../../src/platform/database/index.js';
import type { Recorded } from './recorder.js';

/**
 * How a database finds the rows of one table. key: by an index, at a place or a range of it; walk: along an index from
 * its end; scan: the whole table.
 */
export interface Step {
  table: string;
  how: 'key' | 'walk' | 'scan';
}

export interface Plan {
  sql: string;
  steps: Step[];
  /** it sorts, or groups in a table of its own */
  sorts: boolean;
  /** rows that were really read, where the database says so */
  examined: number | null;
  /** as the database words it */
  text: string;
}

/** A job says the same about every row of its batch. */
const MOST_TIMES = 5;
const EXPLAINED = /^(SELECT|UPDATE|DELETE)\b/;

interface Explainer {
  plan(statement: Recorded): Promise<Plan>;
  close(): void;
}

interface Libsql {
  prepare(sql: string): { all(...values: unknown[]): unknown[] };
  close(): void;
}

/** Asks the database that the data source is connected to. */
export function explainerOf(dataSource: DataSource): Explainer {
  if (!isEmbedded(dataSource))
    return { plan: (statement) => planOnMariadb(dataSource, statement), close: () => undefined };
  // a connection of its own: libsql's statements that explain stay open, and the server's transactions would meet them
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => Libsql;
  const database = new Database(dataSource.options.database as string);
  return { plan: (statement) => Promise.resolve(planOnSqlite(database, statement)), close: () => database.close() };
}

/** Plans of everything that reads: also an UPDATE or a DELETE finds its rows first. */
export async function plansOf(explainer: Explainer, statements: readonly Recorded[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  const times = new Map<string, number>();
  for (const statement of statements) {
    const time = (times.get(statement.sql) ?? 0) + 1;
    times.set(statement.sql, time);
    if (EXPLAINED.test(statement.sql) && time <= MOST_TIMES) plans.push(await explainer.plan(statement));
  }
  return plans;
}

function planOnSqlite(database: Libsql, { sql, values }: Recorded): Plan {
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  const tables = tablesOf(sql);
  const steps = rows.flatMap(({ detail }): Step[] => {
    const found = /^(SEARCH|SCAN) (\w+)( .*)?$/.exec(detail);
    if (!found?.[2] || detail === 'SCAN CONSTANT ROW') return [];
    const how = found[1] === 'SEARCH' ? 'key' : found[3]?.includes('INDEX') ? 'walk' : 'scan';
    const table = tables.get(found[2]);
    // a row made up by the query itself is in no table
    return table === undefined ? [] : [{ table, how }];
  });
  const text = rows.map(({ detail }) => detail).join('; ');
  return { sql, steps, sorts: text.includes('TEMP B-TREE'), examined: null, text };
}

interface ExplainRow {
  table: string | null;
  type: string | null;
  key: string | null;
  rows: number | string | null;
  Extra: string | null;
}

async function planOnMariadb(dataSource: DataSource, { sql, values }: Recorded): Promise<Plan> {
  const rows = await dataSource.query<ExplainRow[]>(`EXPLAIN ${sql}`, values);
  const tables = tablesOf(sql);
  const steps = rows.flatMap(({ table, type }): Step[] => {
    if (table === null || type === null) return []; // decided without looking
    return [{ table: tables.get(table) ?? table, how: type === 'ALL' ? 'scan' : type === 'index' ? 'walk' : 'key' }];
  });
  const text = rows
    .map(({ table, type, key, Extra }) => [table, type, key, Extra].filter(Boolean).join(' '))
    .join('; ');
  const examined = sql.startsWith('SELECT') ? await rowsRead(dataSource, { sql, values }) : null;
  return { sql, steps, sorts: /Using (filesort|temporary)/.test(text), examined, text };
}

/** Runs it once more and asks how many rows each step met. */
async function rowsRead(dataSource: DataSource, { sql, values }: Recorded): Promise<number> {
  const [row] = await dataSource.query<Record<string, string>[]>(`ANALYZE FORMAT=JSON ${sql}`, values);
  let read = 0;
  JSON.parse(Object.values(row ?? {})[0] ?? '{}', function (this: Record<string, unknown>, key, value: unknown) {
    if (key === 'r_rows' && 'access_type' in this) read += Number(value) * Number(this['r_loops'] ?? 1);
    return value;
  });
  return Math.round(read);
}

const KEYWORDS = new Set(['WHERE', 'SET', 'ON', 'ORDER', 'GROUP', 'LIMIT', 'INNER', 'LEFT', 'JOIN', 'FOR', 'VALUES']);

/** The names that a statement gives to its tables. */
function tablesOf(sql: string): Map<string, string> {
  const tables = new Map<string, string>();
  for (const [, table = '', alias = ''] of sql.matchAll(
    /\b(?:FROM|JOIN|UPDATE)\s+[`"]?(\w+)[`"]?(?:\s+(?:AS\s+)?[`"]?(\w+)[`"]?)?/g,
  )) {
    tables.set(table, table);
    if (alias !== '' && !KEYWORDS.has(alias)) tables.set(alias, table);
  }
  return tables;
}
