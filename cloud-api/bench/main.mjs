import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyMysqlDatabase, countRows, openDatabase, rowsAdded } from './database.mjs';
import { load } from './load.mjs';
import { OPERATIONS } from './operations.mjs';
import { processCost } from './process-cost.mjs';
import { startBare, startProduct } from './product-server.mjs';
import { lineOfJson, tableOf } from './report.mjs';
import { seed } from './seed.mjs';

/**
 * The built server beside a bare handler that does the same work, in turns, on the same database. Started by
 * `npm run bench`, which builds first and brings a MariaDB of its own.
 *
 * @typedef {{ count: number, seconds: number, p50: number, p99: number,
 *   appCpu: number | null, databaseCpu: number | null, memory: number | null }} Round
 */
const { values } = parseArgs({
  options: {
    server: { type: 'string' }, // mysql://… without a database; left out: the embedded database
    'server-pid': { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    accounts: { type: 'string', default: '400' },
    profile: { type: 'string' }, // a folder: V8's CPU profile of the product is left there
    json: { type: 'boolean', default: false },
  },
});
const POOL_SIZE = 10;
/** With 400 people 32,000 sign-ups are possible. */
const EVENTS = 80;
const rounds = Number(values.rounds);
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
  await copyDatabase();
  const world = { ...seeded, subjects: await subjectsOf(databases.bare) };
  const product = await startProduct(productPlace(), values.profile);
  endings.push(product.stop);
  const bare = await startBare(databases.bare, POOL_SIZE);
  endings.push(bare.stop);
  const idle = processCost(product.pid)?.memoryBytes ?? null;

  const results = [];
  for (const operation of OPERATIONS.filter(
    ({ id }) => values.only === undefined || values.only.split(',').includes(id),
  )) {
    const sides = {
      product: { ...product, address: databases.product, next: operation.requests(world, 'product') },
      bare: { ...bare, address: databases.bare, next: operation.requests(world, 'bare') },
    };
    await assertSameRows(operation.id, sides);
    /** @type {{ product: Round[], bare: Round[] }} */
    const measured = { product: [], bare: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of /** @type {const} */ (['product', 'bare'])) {
        const result = await oneRound(sides[side]);
        // the first warms both up
        if (round > 0) measured[side].push(result);
      }
      say(`${operation.id}: round ${round} of ${rounds}`);
    }
    results.push({ id: operation.id, title: operation.title, ...measured });
  }
  const engine =
    values.server === undefined ? 'embedded (no MariaDB here)' : 'MariaDB, innodb_flush_log_at_trx_commit=1';
  return { engine, connections, poolSize: POOL_SIZE, rounds, readyMs: product.readyMs, idle, results };
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

/** Whose consents there are: the product computes it from the account, nobody else can. */
async function subjectsOf(/** @type {string} */ address) {
  const database = openDatabase(address, 1);
  try {
    const rows = await database.rows('SELECT subject_id FROM consents WHERE active = 1');
    return rows.map((row) => String(row.subject_id));
  } finally {
    await database.close();
  }
}

/** The bare handler works on a copy: neither sees the other's rows. */
async function copyDatabase() {
  if (values.server === undefined) await copyFile(databases.product, databases.bare);
  else await copyMysqlDatabase(values.server, 'bench_product', 'bench_bare');
}

/**
 * @param {{ url: string, pid: number, next: (connection: number) => import('./load.mjs').Asked }} side
 * @returns {Promise<Round>}
 */
async function oneRound({ url, pid, next }) {
  const before = { app: processCost(pid), database: serverPid === null ? null : processCost(serverPid) };
  const result = await load({ url, connections, seconds: Number(values.seconds), next });
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
 * Both write the same rows for the same requests, or the comparison is worth nothing.
 * @param {string} operation
 * @param {Record<string, { url: string, address: string, next: (connection: number) => import('./load.mjs').Asked }>} sides
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
