import { api } from '../request';
import type { List } from './types';

/** Largest page the server gives. */
const PAGE = 50;
/** More than a county has; a cursor that never ends must not ask for ever. */
const MOST_PAGES = 40;

/** All items of a list that is short enough to choose from. */
export async function everyItem<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items: next, nextCursor } = await api.get<List<T>>(path, { query: { ...query, limit: PAGE, cursor } });
    items.push(...next);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return items;
}
