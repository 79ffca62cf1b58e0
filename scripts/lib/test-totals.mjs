import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from './paths.mjs';

/** What the last whole `npm test` counted, for the line that .ci/run ends with. */
const FILE = path.join(CACHE, 'reports', 'totals.json');

/** Before the tests: a run that crashes must not be mistaken for the one before it. */
export function forgetTotals() {
  rmSync(FILE, { force: true });
}

/** @param {{ passed: number, failed: number }} totals */
export function keepTotals(totals) {
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(totals));
}

/** @returns {{ passed: number, failed: number } | undefined} */
export function readTotals() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return undefined;
  }
}
