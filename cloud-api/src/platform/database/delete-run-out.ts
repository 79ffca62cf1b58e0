import { type EntityTarget, type FindOptionsWhere, In, LessThan, type ObjectLiteral } from 'typeorm';
import type { UnitOfWork } from './unit-of-work.js';

const BATCH = 500;

/**
 * Deletes rows whose instant lies before, whoever's they are: for jobs. In small transactions, so that nobody's request
 * waits long for a lock; the instant needs an index.
 * @param key of the row, one column
 */
export async function deleteRunOut<Row extends ObjectLiteral>(
  work: UnitOfWork,
  entity: EntityTarget<Row>,
  { key, instant }: { key: keyof Row & string; instant: keyof Row & string },
  before: Date,
): Promise<void> {
  const isOver = { [instant]: LessThan(before) };
  for (;;) {
    const old = await work.manager
      .createQueryBuilder(entity, 'old')
      .select([`old.${key}`])
      .where(isOver)
      .orderBy(`old.${instant}`)
      .limit(BATCH)
      .getMany();
    // asked once more: a row may have been given more time since it was read
    const where = { ...isOver, [key]: In(old.map((row) => row[key] as unknown)) } as FindOptionsWhere<Row>;
    if (old.length > 0) await work.manager.delete(entity, where);
    if (old.length < BATCH) return;
  }
}
