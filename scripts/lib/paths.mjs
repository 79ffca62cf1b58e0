import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What may be deleted at any time: logs, stamps, contact sheets. Ignored by git. The scripts' own tests set another. */
export const CACHE = process.env.ANXIN_SCRIPTS_CACHE ?? path.join(ROOT, '.cache');

export const LOGS = path.join(CACHE, 'logs');

/**
 * A path as a person in the checkout would type it.
 * @param {string} file
 */
export function shown(file) {
  const relative = path.relative(ROOT, file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
