import { type QueryRunner, type TableColumnOptions, type TableOptions, Table } from 'typeorm';
import { isEmbedded } from './data-source.js';

/**
 * Columns of migrations, the same on both databases. The entity says `char(36)`, the table gets ascii_bin on MySQL
 * (see data-source.ts).
 */
type Extra = Partial<Omit<TableColumnOptions, 'name' | 'type' | 'length'>>;

/** An id made by the app, primary key unless said otherwise. */
export const id = (name = 'id', extra: Extra = {}): TableColumnOptions => char(name, 36, { isPrimary: true, ...extra });
/** A reference to another row's id. */
export const ref = (name: string, extra: Extra = {}): TableColumnOptions => char(name, 36, extra);
/** A day in the business zone, `YYYY-MM-DD`. */
export const day = (name: string, extra: Extra = {}): TableColumnOptions => char(name, 10, extra);
/** Fixed-length ASCII: ids, days, hashes in hex. */
export const char = (name: string, length: number, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'char',
  length: String(length),
  ...extra,
});
export const varchar = (name: string, length: number, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...extra,
});
export const text = (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'text', ...extra });
export const int = (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'int', ...extra });
/** An instant in UTC, to the millisecond. */
export const instant = (name: string, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'datetime',
  precision: 3,
  ...extra,
});

/** Creates a table as its options say, in the dialect of the database that is migrated. */
export async function createTable(runner: QueryRunner, options: TableOptions): Promise<void> {
  const isMysql = !isEmbedded(runner.dataSource);
  const columns = options.columns?.map((column) => {
    if (isMysql && column.type === 'char') return { ...column, charset: 'ascii', collation: 'ascii_bin' };
    if (!isMysql && column.type === 'datetime') return withoutPrecision(column);
    if (!isMysql && column.type === 'int') return { ...column, type: 'integer' }; // as TypeORM compares it
    return column;
  });
  await runner.createTable(new Table({ ...options, columns: columns ?? [], ...(isMysql ? { engine: 'InnoDB' } : {}) }));
}

/** A column more, null in the rows that are there: what they hold is known to nobody. */
export async function addColumn(
  runner: QueryRunner,
  table: string,
  { name, type, length, precision }: TableColumnOptions,
): Promise<void> {
  const isMysql = !isEmbedded(runner.dataSource);
  const size = length ?? (isMysql ? precision : undefined);
  const width = size === undefined ? '' : `(${size})`;
  const charset = type === 'char' && isMysql ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
  const stored = type === 'int' && !isMysql ? 'integer' : type; // as TypeORM compares it
  await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${stored}${width}${charset} NULL`);
}

function withoutPrecision(column: TableColumnOptions): TableColumnOptions {
  const { precision: _, ...rest } = column;
  return rest;
}
