import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale, isBuilt, pathOfTool, unitById } from './build.mjs';
import { isInstalled } from './install.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { withWorkLock } from './prepare.mjs';
import { createReporter } from './reporter.mjs';
import { stopOnSignals } from './stop.mjs';
import { installCompilerAlone } from './compiler.mjs';

/**
 * Scores answers with packages/instruments. Works on a fresh clone: the package has no dependencies, so the TypeScript
 * compiler alone is fetched to build it. Progress goes to stderr, stdout holds the result and nothing else.
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function score(argv) {
  const unit = unitById('instruments');
  if (!isBuilt(unit)) await buildInstruments(unit);
  const entry = pathToFileURL(path.join(ROOT, unit.folder, unit.output, 'index.js')).href;
  const { scoreCommandLine } = await import(entry);
  const { stdout, exitCode } = scoreCommandLine(argv);
  await new Promise((resolve) => process.stdout.write(stdout.endsWith('\n') ? stdout : `${stdout}\n`, resolve));
  return exitCode;
}

/** @param {import('./units.mjs').Unit} unit */
async function buildInstruments(unit) {
  const reporter = createReporter({ out: process.stderr });
  stopOnSignals({ exitCode: 130, say: reporter.say });
  mkdirSync(CACHE, { recursive: true });
  await withWorkLock({ reporter, purpose: 'npm run score' }, async () => {
    const toolPath = isInstalled() ? pathOfTool : await installCompilerAlone(reporter);
    await buildStale([unit], { reporter, toolPath });
  });
}
