import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { replaceSealedResults } from './bare-assessments.mjs';
import { copyMysqlDatabase, countRows, openDatabase, rowsAdded } from './database.mjs';
import { load } from './load.mjs';
import { OPERATIONS } from './operations.mjs';
import { processCost } from './process-cost.mjs';
import { keepProfile, profiled } from './profile.mjs';
import { startBare, startProduct } from './product-server.mjs';
import { lineOfJson, tableOf } from './report.mjs';
import { seed } from './seed.mjs';

/**
 * The built server beside a bare handler that does the same work, in turns, on the same database. Started by
 * `npm run bench`, which builds first and brings a MariaDB of its own.
 *
 * @typedef {{ count: number, seconds: number, p50: number, p99: number,
 *   appCpu: number | null, databaseCpu: number | null, memory: number | null }} Round
 * @typedef {{ url: string, pid: number, address: string, inspector: Promise<string>,
 *   next: (connection: number) => import('./load.mjs').Asked }} Side
 */
const { values } = parseArgs({
  options: {
    server: { type: 'string' }, // mysql://… without a database; left out: the embedded database
    'server-pid': { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    'warm-up': { type: 'string', default: '2000' }, // requests before anything is counted: V8 compiles what is hot
    requests: { type: 'string' }, // per round, instead of seconds: on a machine with other work to do
    accounts: { type: 'string', default: '400' },
    profile: { type: 'string' }, // a folder: V8's CPU profiles of both, per operation, are left there
    json: { type: 'boolean', default: false },
  },
});
const POOL_SIZE = 10;
/** With 400 people 32,000 sign-ups are possible. */
const EVENTS = 80;
const rounds = Number(values.rounds);
const amount =
  values.requests === undefined ? { seconds: Number(values.seconds) } : { requests: Number(values.requests) };
/** Requests whose answers are compared. */
const COMPARED = 5;
const connections = Number(values.connections);
const serverPid = values['server-pid'] === undefined ? null : Number(values['server-pid']);
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

const folder = await mkdtemp(path.join(os.tmpdir(), 'anxin-bench-'));
const place = (/** @type {string} */ name) =>
  values.server === undefined ? path.join(folder, name, 'anxin.db') : new URL(`bench_${name}`, values.server).href;
const databases = { product: place('product'), bare: place('bare') };
/** @type {(() => Promise<void>)[]} */
const endings = [() => rm(folder, { recursive: true, force: true })];
try {
  const report = await measure();
  process.stdout.write(`${values.json ? lineOfJson(report) : tableOf(report)}\n`);
} finally {
  for (const end of endings.reverse()) await end();
}

async function measure() {
  if (values.server !== undefined) await emptyMysqlDatabase();
  say('filling the database through the API');
  const seeded = await seedWorld();
  await keepSessionsAlive(databases.product);
  await copyDatabase();
  const world = { ...seeded, subjects: await subjectsOf(databases.bare) };
  const profiling = values.profile !== undefined;
  const product = await startProduct(productPlace(), { profiling });
  endings.push(product.stop);
  const start = { readyMs: product.readyMs, cpuMs: (processCost(product.pid)?.cpuMicroseconds ?? 0) / 1000 };
  const bare = await startBare(databases.bare, POOL_SIZE, { profiling });
  endings.push(bare.stop);
  const idle = { product: memoryOf(product.pid), bare: memoryOf(bare.pid) };

  const results = [];
  for (const operation of OPERATIONS.filter(
    ({ id }) => values.only === undefined || values.only.split(',').includes(id),
  )) {
    /** @type {Record<'product' | 'bare', Side>} */
    const sides = {
      product: { ...product, address: databases.product, next: operation.requests(world, 'product') },
      bare: { ...bare, address: databases.bare, next: operation.requests(world, 'bare') },
    };
    await assertSameAnswers(operation, sides);
    await assertSameRows(operation.id, sides);
    const statements = { product: await warmUp(sides.product), bare: await warmUp(sides.bare) };
    /** @type {{ product: Round[], bare: Round[] }} */
    const measured = { product: [], bare: [] };
    for (let round = 1; round <= rounds; round += 1) {
      for (const side of /** @type {const} */ (['product', 'bare'])) {
        measured[side].push(await oneRound(sides[side]));
      }
      say(`${operation.id}: round ${round} of ${rounds}`);
    }
    if (values.profile !== undefined) await profileBoth(values.profile, operation.id, sides);
    results.push({ id: operation.id, title: operation.title, statements, ...measured });
  }
  const engine =
    values.server === undefined ? 'embedded (no MariaDB here)' : 'MariaDB, innodb_flush_log_at_trx_commit=1';
  const load = os.loadavg()[0] ?? NaN;
  return { engine, connections, poolSize: POOL_SIZE, rounds, start, idle, load, results };
}

/** @param {number} pid */
function memoryOf(pid) {
  return processCost(pid)?.memoryBytes ?? null;
}

/** @param {Side} side @returns {Promise<number | null>} statements per request that its database counts */
async function warmUp({ url, address, next }) {
  const requests = Number(values['warm-up']);
  const database = values.server === undefined ? null : openDatabase(address, 1);
  const asked = async () => Number((await database?.rows("SHOW GLOBAL STATUS LIKE 'Questions'"))?.[0].Value);
  try {
    const before = await asked();
    await load({ url, connections, requests, next });
    return database && ((await asked()) - before) / requests;
  } finally {
    await database?.close();
  }
}

/** @param {string} folder @param {string} id @param {Record<string, Side>} sides */
async function profileBoth(folder, id, sides) {
  const requests = Math.min(1000, Number(values['warm-up']));
  for (const [name, { url, pid, inspector, next }] of Object.entries(sides)) {
    const before = processCost(pid);
    const profile = await profiled(await inspector, () => load({ url, connections, requests, next }));
    const after = processCost(pid);
    const cpu = before && after && (after.cpuMicroseconds - before.cpuMicroseconds) / requests;
    say(await keepProfile(profile, { folder, name: `${id}-${name}`, cpu }));
  }
}

function productPlace() {
  const dataDir = path.join(folder, 'product');
  return { dataDir, poolSize: POOL_SIZE, ...(values.server === undefined ? {} : { databaseUrl: databases.product }) };
}

async function seedWorld() {
  await mkdir(path.join(folder, 'product'), { recursive: true });
  await mkdir(path.join(folder, 'bare'), { recursive: true });
  return seed(productPlace(), { accounts: Number(values.accounts), events: EVENTS, plans: connections });
}

async function emptyMysqlDatabase() {
  const database = openDatabase(new URL('mysql', values.server).href, 1);
  try {
    await database.write('DROP DATABASE IF EXISTS bench_product');
    await database.write('CREATE DATABASE bench_product CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  } finally {
    await database.close();
  }
}

/** An access token lives for a quarter of an hour; a slow machine may need longer. */
async function keepSessionsAlive(/** @type {string} */ address) {
  const database = openDatabase(address, 1);
  try {
    await database.write("UPDATE sessions SET access_expires_at = '2090-01-01 00:00:00.000'");
  } finally {
    await database.close();
  }
}

/**
 * Whose consents there are: the product computes it from the account, nobody else can. Those with one form, as the people
 * of this measurement have.
 */
async function subjectsOf(/** @type {string} */ address) {
  const database = openDatabase(address, 1);
  try {
    const rows = await database.rows(
      `SELECT c.subject_id FROM consents c JOIN assessment_submissions s ON s.subject_id = c.subject_id
       WHERE c.active = 1 AND c.purpose = 'self-assessment' GROUP BY c.subject_id
       HAVING COUNT(*) = 1 AND MIN(s.instrument_id) = 'phq9' AND MAX(s.taken_on) = ?`,
      [new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)],
    );
    return rows.map((row) => String(row.subject_id));
  } finally {
    await database.close();
  }
}

/** The bare handler works on a copy: neither sees the other's rows. */
async function copyDatabase() {
  if (values.server === undefined) await copyFile(databases.product, databases.bare);
  else await copyMysqlDatabase(values.server, 'bench_product', 'bench_bare');
  const database = openDatabase(databases.bare, 1);
  try {
    await replaceSealedResults(database);
  } finally {
    await database.close();
  }
}

/** @param {Side} side @returns {Promise<Round>} */
async function oneRound({ url, pid, next }) {
  const before = { app: processCost(pid), database: serverPid === null ? null : processCost(serverPid) };
  const result = await load({ url, connections, ...amount, next });
  const after = { app: processCost(pid), database: serverPid === null ? null : processCost(serverPid) };
  const perRequest = (/** @type {'app' | 'database'} */ which) => {
    const [from, to] = [before[which], after[which]];
    return from && to ? (to.cpuMicroseconds - from.cpuMicroseconds) / result.count : null;
  };
  return {
    ...result,
    appCpu: perRequest('app'),
    databaseCpu: perRequest('database'),
    memory: after.app?.memoryBytes ?? null,
  };
}

/**
 * Both give the same answers to the same requests, but for what is drawn or read from a clock.
 * @param {import('./operations.mjs').Operation} operation
 * @param {Record<string, Side>} sides
 */
async function assertSameAnswers({ id, comparable }, sides) {
  const answers = [];
  for (const { url, next } of Object.values(sides)) {
    /** @type {unknown[]} */
    const given = [];
    const asked = (/** @type {number} */ connection) => ({
      ...next(connection),
      check: (/** @type {number} */ status, /** @type {string} */ text) => {
        given.push([status, comparable(JSON.parse(text))]);
      },
    });
    await load({ url, connections: 1, requests: COMPARED, next: asked });
    answers.push(given);
  }
  assert.deepStrictEqual(answers[1], answers[0], `${id}: the bare handler gives another answer than the product`);
  say(`${id}: both give the same answers`);
}

/**
 * Both write the same rows for the same requests, or the comparison is worth nothing.
 * @param {string} operation
 * @param {Record<string, Side>} sides
 */
async function assertSameRows(operation, sides) {
  const written = [];
  for (const { url, address, next } of Object.values(sides)) {
    const database = openDatabase(address, 1);
    try {
      // once before: what a first request of a day leaves (a session marked as used) is not counted
      await load({ url, connections: 1, requests: 20, next });
      const before = await countRows(database);
      await load({ url, connections: 1, requests: 20, next });
      written.push(JSON.stringify(rowsAdded(before, await countRows(database))));
    } finally {
      await database.close();
    }
  }
  if (written[0] !== written[1]) {
    throw new Error(
      `${operation}: 20 requests wrote ${written[0]} in the product and ${written[1]} in the bare handler`,
    );
  }
  say(`${operation}: 20 requests add ${written[0]} on both sides`);
}
