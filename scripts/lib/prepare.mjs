import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildStale, isBuilt } from './build.mjs';
import { sweepLeftovers } from './children.mjs';
import { install, isInstalled } from './install.mjs';
import { tryLock } from './lock.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { checkDiskSpace, checkWritable } from './preflight.mjs';
import { inPlainWords } from './problem.mjs';
import { onStop } from './stop.mjs';
import { unitsFor } from './units.mjs';

/**
 * Installs and builds what is stale, one command of this checkout at a time.
 * @param {string[]} ids units to build; what they need is built too
 * @param {{ reporter: import('./reporter.mjs').Reporter, purpose: string }} options purpose: e.g. "npm start"
 */
export async function prepare(ids, { reporter, purpose }) {
  const units = unitsFor(ids);
  if (isInstalled() && units.every((unit) => isBuilt(unit))) return;
  checkWritable(ROOT, 'this folder');
  checkDiskSpace(ROOT, isInstalled() ? 0.3 : 2.5);
  try {
    await withWorkLock({ reporter, purpose }, async () => {
      await sweepLeftovers(reporter.say);
      await install({ reporter });
      await buildStale(units, { reporter, parallel: Math.min(2, availableParallelism()) });
    });
  } catch (error) {
    throw inPlainWords(error, 'installing and building');
  }
}

/**
 * @template T
 * @param {{ reporter: import('./reporter.mjs').Reporter, purpose: string }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWorkLock({ reporter, purpose }, work) {
  mkdirSync(CACHE, { recursive: true });
  let told = false;
  for (;;) {
    const attempt = tryLock(CACHE, 'work-lock', purpose);
    if ('lock' in attempt) {
      const forget = onStop(attempt.lock.release);
      try {
        return await work();
      } finally {
        attempt.lock.release();
        forget();
      }
    }
    if (!told) {
      const { purpose: other, process: holder } = attempt.heldBy;
      reporter.say(`waiting: "${other}" (pid ${holder.pid}) is installing or building in this folder`);
      told = true;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
