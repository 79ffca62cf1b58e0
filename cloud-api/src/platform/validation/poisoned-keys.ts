/** What every object inherits (`__proto__`, `constructor`, `toString`, ...), and the way to it. */
const POISONED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
/** Far deeper than any form of ours, far shallower than the stack. */
const MAX_DEPTH = 32;

/** True when a key could reach into a prototype, or the value is nested beyond reason. */
export function isPoisoned(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === MAX_DEPTH) return true;
  if (Array.isArray(value)) return value.some((item) => isPoisoned(item, depth + 1));
  return Object.keys(value).some(
    (key) => POISONED.has(key) || isPoisoned((value as Record<string, unknown>)[key], depth + 1),
  );
}
