import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startMariadb } from './mariadb.mjs';
import { PARTS } from './parts.mjs';
import { prepare } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { createReporter, whileWaiting } from './reporter.mjs';
import { runCell } from './run-cell.mjs';
import { isStopping, onStop, stopOnSignals } from './stop.mjs';
import { cellName, cells, partsOf, SUITES } from './suites.mjs';
import { gaps, renderTable, totals } from './test-table.mjs';
import { forgetTotals, keepTotals } from './test-totals.mjs';

/**
 * @typedef {import('./suites.mjs').Cell} Cell
 * @typedef {import('./run-cell.mjs').CellResult} CellResult
 */

/**
 * `npm test [-- --suite x --database y --client z] [-- <jest arguments>]`
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function test(argv) {
  const reporter = createReporter();
  stopOnSignals({ exitCode: 130, say: reporter.say });
  forgetTotals();
  const ci = /^(1|true)$/i.test(process.env.CI ?? '');
  const { selection, extraArgs } = readArguments(argv);
  const chosen = cells({ ...selection, everything: ci });
  if (chosen.length === 0) {
    throw new Problem('No suite fits these options.', `Suites: ${SUITES.map(({ id }) => id).join(', ')}.`);
  }
  const { runnable, skipped } = sortByParts(chosen);
  for (const { cell, notes } of skipped) reporter.say(`skipping ${cellName(cell)}: ${notes[0]}`);

  await prepare([...new Set(runnable.flatMap(({ suite }) => suite.builds))], { reporter, purpose: 'npm test' });
  const results = [...(await runCells(runnable, extraArgs, reporter)), ...skipped];
  if (isStopping()) return 130; // what was stopped was not tested: no table
  return conclude(inOrder(chosen, results), ci, reporter);
}

/** @param {string[]} argv */
function readArguments(argv) {
  const multiple = /** @type {const} */ ({ type: 'string', multiple: true });
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  try {
    const { values } = parseArgs({ args: own, options: { suite: multiple, database: multiple, client: multiple } });
    return { selection: values, extraArgs: end === -1 ? [] : argv.slice(end + 1) };
  } catch (error) {
    throw new Problem(
      error instanceof Error ? error.message : String(error),
      'Use: npm test -- --suite <id> --database <embedded|mariadb> --client <h5|weapp> -- <jest arguments>.',
    );
  }
}

/** @param {Cell[]} chosen @returns {{ runnable: Cell[], skipped: CellResult[] }} */
function sortByParts(chosen) {
  /** @type {Cell[]} */
  const runnable = [];
  /** @type {CellResult[]} */
  const skipped = [];
  for (const cell of chosen) {
    const missing = partsOf(cell).filter((part) => !PARTS[part].isThere());
    if (missing.length === 0) runnable.push(cell);
    else {
      const notes = missing.map((part) => `${PARTS[part].title} is missing; install it with: ${PARTS[part].install}`);
      skipped.push({ cell, state: 'skipped', passed: 0, failed: 0, left: 0, seconds: 0, notes });
    }
  }
  return { runnable, skipped };
}

/**
 * Two cells at a time, each with one worker: two cores are busy, and a slow cell does not leave one idle.
 * @param {Cell[]} runnable
 * @param {string[]} extraArgs
 * @param {import('./reporter.mjs').Reporter} reporter
 * @returns {Promise<CellResult[]>}
 */
async function runCells(runnable, extraArgs, reporter) {
  const lanes = Math.min(2, availableParallelism(), runnable.length);
  const workers = Math.max(1, Math.floor(availableParallelism() / Math.max(1, lanes)));
  const mariadb = runnable.some(({ database }) => database === 'mariadb') ? await startMariadb() : undefined;
  if (mariadb) reporter.say('a private MariaDB is running');
  const forget = mariadb ? onStop(mariadb.stop) : () => {};
  /** @type {Set<string>} */
  const running = new Set();
  // The long ones first: the lanes then end at about the same time.
  const queue = [...runnable].sort((one, other) => other.suite.minutes - one.suite.minutes);
  /** @type {CellResult[]} */
  const results = [];
  const stop = whileWaiting(reporter, () => `  testing ${[...running].join(' and ')}`, 20);
  const lane = async () => {
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      const name = cellName(cell);
      running.add(name);
      const result = await runCell(cell, { mariadbUrl: mariadb?.url, extraArgs, workers, seconds: reporter.seconds });
      running.delete(name);
      if (isStopping()) return;
      results.push(result);
      for (const note of result.notes) reporter.plain(`\n✕ ${note}\n`);
      reporter.say(`${name}: ${result.passed} passed, ${result.failed} failed in ${result.seconds.toFixed(1)} s`);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    stop();
    forget();
    await mariadb?.stop();
  }
  return results;
}

/** @param {Cell[]} chosen @param {CellResult[]} results */
function inOrder(chosen, results) {
  return chosen.flatMap((cell) => results.filter((result) => result.cell === cell));
}

/**
 * @param {CellResult[]} results
 * @param {boolean} ci
 * @param {import('./reporter.mjs').Reporter} reporter
 * @returns {number} exit code
 */
function conclude(results, ci, reporter) {
  const found = gaps(results, ci);
  const { passed, failed } = totals(results, found);
  keepTotals({ passed, failed });
  reporter.plain(`\n${renderTable(results)}\n`);
  for (const gap of found) reporter.plain(`✕ ${gap}`);
  for (const { state, cell, notes } of results) {
    if (state !== 'ran' && !ci) reporter.plain(`not run: ${cellName(cell)}: ${notes[0]}`);
  }
  reporter.plain(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
