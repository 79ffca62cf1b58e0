import { encodeCursor, type CursorKeys, type CursorOf } from './cursor.js';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * Makes a page of rows read with `limit + 1`: the row too many says that there is more.
 * @param keys the list's ORDER BY, ending with a unique one
 */
export function pageOf<Keys extends CursorKeys, Row extends CursorOf<Keys>>(
  rows: readonly Row[],
  limit: number,
  keys: Keys,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keys, last) : null };
}
