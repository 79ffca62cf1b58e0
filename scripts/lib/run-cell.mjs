import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installedTool } from './build.mjs';
import { findChromium } from './parts.mjs';
import { CACHE, ROOT, shown } from './paths.mjs';
import { lastLines, runLogged } from './run.mjs';
import { cellName } from './suites.mjs';

/**
 * What became of a cell. Counts come from the runner's own report file, never from its text.
 * @typedef {object} CellResult
 * @property {import('./suites.mjs').Cell} cell
 * @property {'ran' | 'skipped' | 'missing'} state skipped: a part of the machine is missing; missing: no such suite in the tree
 * @property {number} passed
 * @property {number} failed a crash counts as one
 * @property {number} left tests marked skip or todo
 * @property {number} seconds
 * @property {string[]} notes one per failure, for people
 */

/** @param {string} cell e.g. "http mariadb" */
export function reportName(cell) {
  return cell.replace(/ /g, '-');
}

/**
 * @param {import('./suites.mjs').Cell} cell
 * @param {{ mariadbUrl?: string, extraArgs: string[], workers: number, seconds: () => number }} options
 * @returns {Promise<CellResult>}
 */
export async function runCell(cell, { mariadbUrl, extraArgs, workers, seconds }) {
  const began = seconds();
  const name = cellName(cell);
  const report = path.join(CACHE, 'reports', `${reportName(name)}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  if (!existsSync(path.join(ROOT, cell.suite.config))) {
    return {
      cell,
      state: 'missing',
      passed: 0,
      failed: 0,
      left: 0,
      seconds: 0,
      notes: [`${cell.suite.config} is not there`],
    };
  }
  const finished = await runLogged(
    `test ${name}`,
    process.execPath,
    commandOf(cell, report, workers, [...cell.files, ...extraArgs]),
    {
      env: cellEnvironment(cell, mariadbUrl),
      timeoutMs: cell.suite.minutes * 60_000,
    },
  );
  const counts = readReport(report);
  const took = seconds() - began;
  if (!counts) {
    const how = finished.exitCode === null ? 'was ended (hung or killed)' : `ended with exit code ${finished.exitCode}`;
    const note = `${name}: the runner ${how} without a report\n${lastLines(finished.log, 25)}`;
    return { cell, state: 'ran', passed: 0, failed: 1, left: 0, seconds: took, notes: [note] };
  }
  const notes = counts.notes.map((note) => `${name}: ${note}`);
  if (!finished.ok && counts.failed === 0) {
    counts.failed = 1;
    notes.push(
      `${name}: the runner failed though no test did; see ${shown(finished.log)}\n${lastLines(finished.log, 25)}`,
    );
  }
  return { cell, state: 'ran', passed: counts.passed, failed: counts.failed, left: counts.left, seconds: took, notes };
}

/**
 * @param {import('./suites.mjs').Cell} cell
 * @param {string} report
 * @param {number} workers
 * @param {string[]} extraArgs
 */
function commandOf({ suite }, report, workers, extraArgs) {
  switch (suite.runner) {
    case 'jest':
      return [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        installedTool({ module: 'jest', bin: 'jest' }),
        ...['-c', suite.config, '--json', '--outputFile', report, '--maxWorkers', String(workers)],
        ...extraArgs,
      ];
    case 'mutation':
    case 'pictures':
    case 'proofs':
      return [suite.config, '--report', report, ...extraArgs];
  }
}

/**
 * @param {import('./suites.mjs').Cell} cell
 * @param {string | undefined} mariadbUrl
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function cellEnvironment({ database, client }, mariadbUrl, env = process.env) {
  // What a person has set for `npm start` must not reach a test.
  const foreign = /^(PORT|HOST|DATA_DIR|DATABASE_URL|NODE_ENV|NODE_OPTIONS|ANXIN_|TEST_|npm_)/i;
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
  return {
    ...kept,
    NODE_ENV: 'test',
    CHROMIUM_PATH: findChromium(),
    ...(database !== '-' && { TEST_DATABASE: database }),
    ...(database === 'mariadb' && { TEST_MARIADB_URL: mariadbUrl }),
    ...(client !== '-' && { TEST_CLIENT: client }),
  };
}

/**
 * @param {string} file Jest's --json report, or one of the same shape
 * @returns {{ passed: number, failed: number, left: number, notes: string[] } | undefined}
 */
export function readReport(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {string[]} */
  const notes = [];
  for (const { name, message, assertionResults } of report.testResults) {
    const failures = assertionResults.filter((/** @type {{ status: string }} */ { status }) => status === 'failed');
    if (failures.length === 0 && message) notes.push(`${shown(name)}\n${message}`);
    for (const { fullName, failureMessages } of failures) notes.push(`${fullName}\n${failureMessages.join('\n')}`);
  }
  return {
    passed: report.numPassedTests,
    // A file that could not even be loaded has no failed test: it counts as one.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    left: report.numPendingTests + report.numTodoTests,
    notes,
  };
}
