import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installedTool } from '../build.mjs';
import { CACHE, ROOT, shown } from '../paths.mjs';
import { writeReport } from '../outcome-report.mjs';
import { prepare } from '../prepare.mjs';
import { createReporter } from '../reporter.mjs';
import { lastLines, runLogged } from '../run.mjs';
import { stopOnSignals } from '../stop.mjs';
import { SUITES } from '../suites.mjs';
import { PROOFS } from './proofs.mjs';

const API = path.join(ROOT, 'cloud-api');
const CONFIGS = { unit: 'jest.config.mjs', http: 'jest.e2e.config.mjs', built: 'jest.e2e.config.mjs' };
/** Beside the one that starts: it finds its libraries from there. */
const BROKEN = path.join(API, '.building-broken');

/**
 * `npm run proofs [-- --only <words of a promise>]`: breaks each promise in the code and asks its test whether it notices.
 * @returns {Promise<number>} exit code
 */
export async function proofs() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, report: { type: 'string' } } });
  const reporter = createReporter();
  stopOnSignals({ exitCode: 130, say: reporter.say });
  await prepare(SUITES.find(({ id }) => id === 'proofs')?.builds ?? [], { reporter, purpose: 'npm run proofs' });
  const outcomes = [];
  for (const proof of PROOFS.filter(({ promise }) => promise.includes(values.only ?? ''))) {
    const faults = await faultsOf(proof);
    outcomes.push({ title: proof.promise, faults });
    reporter.say(`${faults.length === 0 ? 'noticed when broken' : '✕ not noticed'}: ${proof.promise}`);
    for (const fault of faults) reporter.plain(fault);
  }
  rmSync(BROKEN, { recursive: true, force: true });
  if (values.report) writeReport(values.report, outcomes);
  return outcomes.length > 0 && outcomes.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

/**
 * @param {import('./proofs.mjs').Proof} proof
 * @returns {Promise<string[]>} none: its test fails when the promise is broken
 */
async function faultsOf(proof) {
  const file = path.join(API, 'src', proof.file);
  const times = existsSync(file) ? readFileSync(file, 'utf8').split(proof.from).length - 1 : 0;
  if (times !== 1) return [`${shown(file)} has this ${times} times: ${proof.from}`];

  const report = path.join(CACHE, 'proofs', 'report.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const env = proof.tests === 'built' ? { ...process.env, ANXIN_BUILT_SERVER: BROKEN } : process.env;
  if (proof.tests === 'built') await buildBroken(proof, file);
  const { log } = await runLogged('proof', process.execPath, await commandOf(proof, file, report), {
    ...{ cwd: API, env, timeoutMs: 10 * 60_000 },
  });
  if (!existsSync(report)) return [`the test could not be run; see ${shown(log)}\n${lastLines(log, 25)}`];
  return judge(JSON.parse(readFileSync(report, 'utf8')), proof.test);
}

/**
 * What is broken has to be noticed by what a test expects, not by a server that does not even start.
 * @param {{ testResults: { message: string, assertionResults: { title: string, status: string,
 *   failureMessages: string[] }[] }[] }} report Jest's own
 * @param {string} title words of the test's
 * @returns {string[]}
 */
export function judge({ testResults }, title) {
  const asked = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.title.includes(title) && ['passed', 'failed'].includes(test.status));
  if (asked.length === 0) {
    return [`no test of this name ran: ${title}\n${testResults.map(({ message }) => message).join('\n')}`];
  }
  const failures = asked.flatMap(({ failureMessages }) => failureMessages);
  if (failures.some((message) => message.includes('expect('))) return [];
  const words = failures.length > 0 ? `failed before anything was expected: ${failures[0]}` : 'still green';
  return [`${asked.map((test) => test.title).join('; ')}: ${words}`];
}

/**
 * What is tried on the built server is broken there: its tests run it in a process of its own.
 * @param {import('./proofs.mjs').Proof} proof
 * @param {string} file
 */
async function buildBroken({ from, to }, file) {
  rmSync(BROKEN, { recursive: true, force: true });
  const build = [path.join(API, 'scripts', 'build.mjs'), BROKEN, file, from, to];
  const { ok, log } = await runLogged('proof build', process.execPath, build, { cwd: API });
  if (!ok) throw new Error(`the broken server was not built; see ${shown(log)}\n${lastLines(log, 25)}`);
}

/**
 * @param {import('./proofs.mjs').Proof} proof
 * @param {string} file
 * @param {string} report
 */
async function commandOf({ tests, spec, test, from, to }, file, report) {
  const { default: config } = await import(path.join(API, CONFIGS[tests]));
  const [transform] = Object.entries(config.transform);
  if (!transform) throw new Error(`${CONFIGS[tests]} transforms nothing`);
  const [pattern, [, options]] = transform;
  const transformer = path.join(import.meta.dirname, 'breaking-transformer.mjs');
  const read = { [pattern]: [transformer, { options, file, from, to }] };
  const broken = { ...config, rootDir: API, ...(tests === 'built' ? {} : { transform: read }) };
  return [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    installedTool({ module: 'jest', bin: 'jest' }),
    ...['--config', JSON.stringify(broken), '--runInBand', '--json', '--outputFile', report],
    ...['--testPathPatterns', spec],
    ...(test === '' ? [] : ['--testNamePattern', test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')]),
  ];
}
