import { CHECKS } from './checks/index.mjs';
import { prepare } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { createReporter, whileWaiting } from './reporter.mjs';
import { stopOnSignals } from './stop.mjs';
import { readTotals } from './test-totals.mjs';
import { UNITS } from './units.mjs';

/**
 * Runs every check, also after one failed, and ends with the plain line "N passed, M failed".
 * @param {string[]} argv names of checks; none: all
 * @returns {Promise<number>} exit code
 */
export async function check(argv) {
  const reporter = createReporter();
  stopOnSignals({ exitCode: 130, say: reporter.say });
  const names = argv.filter((word) => !word.startsWith('--'));
  const unknown = names.filter((name) => !CHECKS.some(({ id }) => id === name));
  if (unknown.length > 0) {
    throw new Problem(`No check is called ${unknown.join(', ')}.`, `Checks: ${CHECKS.map(({ id }) => id).join(', ')}.`);
  }
  await prepare(
    UNITS.map(({ id }) => id),
    { reporter, purpose: 'npm run check' },
  );
  const chosen = CHECKS.filter(({ id }) => names.length === 0 || names.includes(id));
  const failed = [];
  for (const one of chosen) {
    const began = reporter.seconds();
    const verdict = await judge(one, reporter);
    reporter.say(`${verdict.ok ? 'ok ' : '✕  '} ${one.title} (${(reporter.seconds() - began).toFixed(1)} s)`);
    if (verdict.ok) continue;
    failed.push(one.title);
    reporter.plain(`\n${verdict.details?.trimEnd() ?? ''}\n`);
  }
  return conclude(reporter, chosen.length, failed, argv.includes('--with-tests'));
}

/**
 * @param {import('./checks/command.mjs').Check} one
 * @param {import('./reporter.mjs').Reporter} reporter
 * @returns {Promise<import('./checks/command.mjs').Verdict>}
 */
async function judge(one, reporter) {
  const stop = whileWaiting(reporter, () => `  checking: ${one.title}`, 30);
  try {
    return await one.run();
  } catch (error) {
    const details = error instanceof Problem ? `${error.details}\n${error.message}` : String(error);
    return { ok: false, details: `the check could not run: ${details}` };
  } finally {
    stop();
  }
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {number} count
 * @param {string[]} failed
 * @param {boolean} withTests
 */
function conclude(reporter, count, failed, withTests) {
  let passedTests = 0;
  let failedTests = 0;
  if (withTests) {
    const totals = readTotals();
    passedTests = totals?.passed ?? 0;
    failedTests = totals?.failed ?? 1;
    reporter.plain(
      totals ? `\ntests: ${passedTests} passed, ${failedTests} failed` : '\ntests: they did not come to an end',
    );
  }
  reporter.plain(`checks: ${count - failed.length} of ${count} passed`);
  for (const title of failed) reporter.plain(`✕ ${title}`);
  reporter.plain(`${passedTests + count - failed.length} passed, ${failedTests + failed.length} failed`);
  return failedTests + failed.length === 0 ? 0 : 1;
}
