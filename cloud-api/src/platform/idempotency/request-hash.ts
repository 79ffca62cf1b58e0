import { createHash } from 'node:crypto';

/** SHA-256 of everything that makes two requests the same; the order of keys in objects does not matter. */
export function requestHash(...parts: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map(sorted)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  // pairs, not an object: a key that is a number would move to the front again
  return { object: entries.map(([key, item]) => [key, sorted(item)]) };
}
