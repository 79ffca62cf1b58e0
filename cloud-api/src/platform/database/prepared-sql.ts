import type { DataSource, QueryRunner } from 'typeorm';
import { isEmbedded } from './data-source.js';

/** What a placeholder may stand for. An instant is compared and stored as both databases write it, in UTC. */
export type SqlValue = string | number | null | Date;

/** The part of mysql2 that is relied on: its pool and its connections alike. */
interface Preparing {
  execute(sql: string, values: unknown[], done: (error: Error | null, result: unknown) => void): void;
}

/**
 * Runs SQL written by hand, prepared once per connection. For paths on which TypeORM's query builder costs more than
 * the query (docs/guides/speed.md); everything else goes through the entity manager.
 * @param runner of the open transaction; null: a statement that commits by itself
 * @returns rows, or what the driver says of a write
 * @throws the driver's own error; `isDuplicateKey` and `isTransientConflict` read it
 */
export async function runPrepared(
  dataSource: DataSource,
  runner: QueryRunner | null,
  sql: string,
  values: readonly SqlValue[],
): Promise<unknown> {
  const written = values.map((value) => (value instanceof Date ? writtenInstant(value) : value));
  if (isEmbedded(dataSource)) return runEmbedded(dataSource, runner, sql, written);
  const { pool } = dataSource.driver as unknown as { pool: Preparing };
  const target = runner ? ((await runner.connect()) as Preparing) : pool;
  return new Promise((resolve, reject) => {
    target.execute(sql, written, (error, result) => {
      if (error) reject(error);
      else resolve(result);
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

const writtenInstant = (instant: Date): string => instant.toISOString().replace('T', ' ').replace('Z', '');
