import http from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { findChromium, PARTS } from './parts.mjs';
import { ROOT } from './paths.mjs';
import { prepare, withWorkLock } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { createReporter } from './reporter.mjs';
import { stopOnSignals } from './stop.mjs';

/**
 * @typedef {{ ms: number, mainBytes: number, firstPageBytes: number }} Start
 * @typedef {{ product: Start[], minimal: Start[] }} Starts
 * @typedef {import('./units.mjs').Unit} Unit
 */

/** The API's address that is compiled into the mini-program. */
const ORIGIN = 'https://anxin.example';
const MINIMAL = '.cache/bench-client/minimal';
/** Medians of fewer say little. */
const LEAST_ROUNDS = 7;

/** @type {Unit} the same build of another source: miniprogram/config/index.ts */
const minimalUnit = {
  id: 'the minimal mini-program',
  folder: 'miniprogram',
  output: `../${MINIMAL}`,
  inputs: ['miniprogram/config', 'miniprogram/bench/minimal', 'miniprogram/package.json'],
  needs: [],
  tool: { module: '@tarojs/cli', bin: 'taro' },
  args: ['build', '--type', 'weapp'],
  env: { ANXIN_OUT_DIR: '{out}', ANXIN_SOURCE: 'bench/minimal', NODE_ENV: 'production' },
};

/**
 * `npm run bench -- --client [--rounds 9] [--json]`: from the start of the logic to the first paint, in the runner, in
 * turns with the least mini-program that Taro and React can make. Progress goes to stderr, stdout holds the table, or
 * with --json one line.
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function benchClient(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      client: { type: 'boolean' },
      rounds: { type: 'string', default: '9' },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS) {
    throw new Problem(`--rounds ${values.rounds} is too few.`, `Give a whole number from ${LEAST_ROUNDS} on.`);
  }
  const reporter = createReporter({ out: process.stderr });
  stopOnSignals({ exitCode: 130, say: reporter.say });
  if (!findChromium()) throw new Problem('Chromium is missing.', `Install it with: ${PARTS.chromium.install}`);
  const purpose = 'npm run bench -- --client';
  await prepare(['weapp', 'weapp-runner'], { reporter, purpose });
  await withWorkLock({ reporter, purpose }, () => buildStale([minimalUnit], { reporter }));
  const starts = await measure(rounds, reporter.say);
  process.stdout.write(`${values.json ? JSON.stringify({ rounds, ...summaryOf(starts) }) : tableOf(starts)}\n`);
  return 0;
}

/**
 * @param {number} rounds
 * @param {(line: string) => void} say
 * @returns {Promise<Starts>}
 */
async function measure(rounds, say) {
  const runner = path.join(ROOT, 'packages/weapp-runner/dist/index.js');
  const { launchChromium, launchWeapp } = await import(pathToFileURL(runner).href);
  const api = await startNothing();
  const browser = await launchChromium();
  /** @type {Starts} */
  const starts = { product: [], minimal: [] };
  const dists = { product: 'miniprogram/dist/weapp', minimal: MINIMAL };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of /** @type {const} */ (['product', 'minimal'])) {
        const app = await launchWeapp({
          dist: path.join(ROOT, dists[side]),
          origins: { [ORIGIN]: api.url },
          privacyAgreed: true,
          timeoutMs: 60_000,
          browser,
        });
        await app.ready();
        const { firstPaintMs, firstPageBytes, packages } = await app.metrics();
        await app.dispose();
        // the first warms both up
        if (round > 0) starts[side].push({ ms: firstPaintMs, firstPageBytes, mainBytes: packages.main });
      }
      if (round > 0) say(`round ${round} of ${rounds}`);
    }
  } finally {
    await browser.close();
    await api.stop();
  }
  return starts;
}

/** A server that has nothing: the first page does not wait for one. */
async function startNothing() {
  const server = http.createServer((_request, response) => response.writeHead(503).end());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** @param {Starts} starts */
export function summaryOf({ product, minimal }) {
  return { product: mediansOf(product), minimal: mediansOf(minimal), ratio: ratioOf(product, minimal) };
}

/**
 * Round by round, because both sides of a round met the same machine.
 * @param {Start[]} product
 * @param {Start[]} minimal
 */
const ratioOf = (product, minimal) => median(product.map(({ ms }, round) => ms / (minimal[round]?.ms ?? NaN)));

/** @param {Start[]} starts */
const mediansOf = (starts) => ({
  ms: median(starts.map(({ ms }) => ms)),
  mainBytes: median(starts.map(({ mainBytes }) => mainBytes)),
  firstPageBytes: median(starts.map(({ firstPageBytes }) => firstPageBytes)),
});

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** @param {Starts} starts @returns {string} */
export function tableOf(starts) {
  const { product, minimal, ratio } = summaryOf(starts);
  /** @type {[string, number, number, number][]} */
  const rows = [
    ['start to first paint, ms', product.ms, minimal.ms, ratio],
    ['main package, B', product.mainBytes, minimal.mainBytes, product.mainBytes / minimal.mainBytes],
    ['first page, B', product.firstPageBytes, minimal.firstPageBytes, product.firstPageBytes / minimal.firstPageBytes],
  ];
  const lines = rows.map(([name, ours, least, times]) => [
    name,
    String(Math.round(ours)),
    String(Math.round(least)),
    times.toFixed(2),
  ]);
  const head = ['', 'product', 'minimal', 'ratio'];
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => (line[column] ?? '').length)));
  const drawn = [head, widths.map((width) => '-'.repeat(width)), ...lines].map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [`medians of ${starts.product.length} rounds in turns`, '', ...drawn].join('\n');
}
