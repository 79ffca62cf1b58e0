import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installedTool } from '../build.mjs';
import { CACHE, ROOT, shown } from '../paths.mjs';
import { writeReport } from '../outcome-report.mjs';
import { prepare } from '../prepare.mjs';
import { createReporter, whileWaiting } from '../reporter.mjs';
import { lastLines, runLogged } from '../run.mjs';
import { stopOnSignals } from '../stop.mjs';
import { SUITES } from '../suites.mjs';
import { verdictOn } from './score.mjs';
import { TARGETS } from './targets.mjs';

const FOLDER = path.join(CACHE, 'mutation');
/** Words and shapes of data: what is wrong in them is a matter of reading, and would be a quarter of all mutants. */
const LEFT_OUT = ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'];

/**
 * `npm run mutation [-- --only scoring]`: changes the code in one place at a time and asks its tests whether they notice.
 * @returns {Promise<number>} exit code
 */
export async function mutation() {
  const options = /** @type {const} */ ({ only: { type: 'string', multiple: true }, report: { type: 'string' } });
  const { values } = parseArgs({ options });
  const reporter = createReporter();
  stopOnSignals({ exitCode: 130, say: reporter.say });
  await prepare(SUITES.find(({ id }) => id === 'mutation')?.builds ?? [], { reporter, purpose: 'npm run mutation' });
  const outcomes = [];
  for (const target of TARGETS.filter(({ id }) => !values.only || values.only.includes(id))) {
    const began = reporter.seconds();
    const stop = whileWaiting(reporter, () => `  mutating ${target.id}`, 20);
    const outcome = await mutate(target).finally(stop);
    outcomes.push(outcome);
    reporter.say(`${outcome.title}, in ${(reporter.seconds() - began).toFixed(0)} s`);
    for (const fault of outcome.faults) reporter.plain(`✕ ${fault}`);
  }
  if (values.report) writeReport(values.report, outcomes);
  return outcomes.length > 0 && outcomes.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

/**
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<{ title: string, faults: string[] }>}
 */
async function mutate(target) {
  const file = path.join(FOLDER, `${target.id}.json`);
  const config = path.join(FOLDER, `${target.id}.config.json`);
  mkdirSync(FOLDER, { recursive: true });
  // a run that was killed leaves its copy of the package behind
  for (const left of [file, sandboxOf(target)]) rmSync(left, { recursive: true, force: true });
  writeFileSync(config, JSON.stringify(strykerConfig(target, file), null, 2));
  const stryker = installedTool({ module: '@stryker-mutator/core', bin: 'stryker' });
  const { log } = await runLogged(`mutation ${target.id}`, process.execPath, [stryker, 'run', config], {
    cwd: path.join(ROOT, target.folder),
  });
  try {
    return verdictOn(target.id, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { title: target.id, faults: [`Stryker did not come to its end; see ${shown(log)}\n${lastLines(log, 25)}`] };
  }
}

/** @param {import('./targets.mjs').Target} target */
const sandboxOf = ({ id }) => path.join(FOLDER, `sandbox-${id}`);

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} file of the report
 */
function strykerConfig(target, file) {
  return {
    mutate: target.mutate,
    mutator: { excludedMutations: LEFT_OUT },
    testRunner: 'one-process',
    plugins: [path.join(import.meta.dirname, 'runner.mjs')],
    testFiles: target.tests,
    coverageAnalysis: 'perTest',
    disableTypeChecks: false,
    // what runs when a file is loaded would need every test again, each in a fresh process
    ignoreStatic: true,
    concurrency: 1,
    ignorePatterns: ['/dist', '/bench'],
    tempDirName: path.relative(path.join(ROOT, target.folder), sandboxOf(target)),
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: file },
    allowConsoleColors: false,
  };
}
