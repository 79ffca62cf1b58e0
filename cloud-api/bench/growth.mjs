import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { phq9Form } from './bodies.mjs';
import { copyMysqlDatabase, countRows, openDatabase } from './database.mjs';
import { OPERATIONS } from './growth-operations.mjs';
import { growthSummary, growthTable } from './growth-report.mjs';
import { fillTables } from './growth-rows.mjs';
import { load } from './load.mjs';
import { startProduct } from './product-server.mjs';
import { RandomRows, instantText } from './random-rows.mjs';
import { inBatches, seed, Visit, YEAR } from './seed.mjs';

/**
 * What a request costs when the county has grown: the built server on databases of several sizes at once, in turns, so
 * that whatever else the machine does meets all of them alike. Started by `npm run bench -- --growth`.
 */
const { values } = parseArgs({
  options: {
    growth: { type: 'boolean' },
    server: { type: 'string' }, // mysql://… without a database; left out: the embedded database
    'server-pid': { type: 'string' },
    sizes: { type: 'string', default: '1000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
    requests: { type: 'string', default: '240' },
    people: { type: 'string', default: '60' },
    only: { type: 'string' }, // titles that contain this
    json: { type: 'boolean', default: false },
  },
});
const SIGNED_UP_FOR = 6;
const FORMS = 3;
const MESSAGES = 30;
const CONNECTIONS = 4;
const POOL_SIZE = 10;
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const requests = Number(values.requests);
const people = Number(values.people);
/** Of which everybody may sign up for each in every round, the one that warms up too. */
const openEvents = Math.ceil((requests * (rounds + 1)) / people);
const serverPid = values['server-pid'] === undefined ? null : Number(values['server-pid']);
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

const folder = await mkdtemp(path.join(os.tmpdir(), 'anxin-growth-'));
/** @type {(() => Promise<void>)[]} */
const endings = [() => rm(folder, { recursive: true, force: true })];
try {
  const report = await measure();
  process.stdout.write(`${values.json ? JSON.stringify(growthSummary(report)) : growthTable(report)}\n`);
} finally {
  for (const end of endings.reverse()) await end();
}

async function measure() {
  say('filling the first database through the API');
  await onServer((server) => server.write('DROP DATABASE IF EXISTS bench_product'));
  await onServer((server) => server.write('CREATE DATABASE bench_product CHARACTER SET utf8mb4 COLLATE utf8mb4_bin'));
  await mkdir(path.join(folder, 'product'));
  const seeded = await seed(placeOf('product'), {
    ...{ accounts: people, events: SIGNED_UP_FOR + openEvents, plans: CONNECTIONS },
  });
  await live(seeded);

  const fillings = [];
  for (const size of sizes) fillings.push(await grow(size));

  const servers = [];
  for (const size of sizes) {
    const server = await startProduct(placeOf(`g${size}`));
    endings.push(server.stop);
    servers.push({ ...server, signed: await signIn(server, seeded) });
  }
  const results = [];
  for (const { title, requests: of } of OPERATIONS) {
    if (values.only !== undefined && !title.includes(values.only)) continue;
    const nexts = servers.map(({ signed }) => of(signed));
    const costs = servers.map(() => /** @type {import('./growth-report.mjs').Cost[]} */ ([]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, { url, pid }] of servers.entries()) {
        const next = /** @type {(connection: number) => import('./load.mjs').Asked} */ (nexts[index]);
        const cost = await oneRound({ url, pid, next });
        // the first warms up
        if (round > 0) costs[index]?.push(cost);
      }
    }
    say(title);
    results.push({ title, costs });
  }
  const engine = values.server === undefined ? 'embedded database' : 'MariaDB';
  return { engine, sizes, requests, rounds, fillings, results };
}

/** @param {string} name */
function placeOf(name) {
  const dataDir = path.join(folder, name);
  return { dataDir, poolSize: POOL_SIZE, ...(values.server === undefined ? {} : { databaseUrl: addressOf(name) }) };
}

/** @param {string} name */
function addressOf(name) {
  return values.server === undefined
    ? path.join(folder, name, 'anxin.db')
    : new URL(`bench_${name}`, values.server).href;
}

/** @template T @param {(database: import('./database.mjs').Database) => Promise<T>} work @returns {Promise<T | null>} */
async function onServer(work) {
  if (values.server === undefined) return null;
  const database = openDatabase(new URL('mysql', values.server).href, 1);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/**
 * What the measured people have done before: forms, sign-ups; and messages, which nobody can ask the API for.
 * @param {import('./seed.mjs').Seeded} seeded
 */
async function live({ people: joined, eventIds, instrumentVersion }) {
  const server = await startProduct(placeOf('product'));
  const visit = new Visit(server);
  try {
    await inBatches(joined.length, async (index) => {
      const { token } = joined[index] ?? { token: '' };
      for (let form = 0; form < FORMS; form += 1)
        await visit.send('POST', '/v1/assessments/phq9/submissions', token, phq9Form(instrumentVersion));
      for (const eventId of eventIds.slice(0, SIGNED_UP_FOR))
        await visit.send('PUT', `/v1/events/${eventId}/sign-up`, token, {
          ...{ id: randomUUID(), name: '李秀英', waitIfFull: false },
        });
    });
  } finally {
    await visit.close();
    await server.stop();
  }
  const random = new RandomRows(7);
  const database = openDatabase(addressOf('product'), 1);
  try {
    for (const { accountId } of joined)
      for (let index = 0; index < MESSAGES; index += 1)
        await database.write('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
          ...[
            random.uuidV7(Date.now() - index * 60_000),
            accountId,
            'nomination-declined',
            '{"title":"茶会"}',
            null,
            null,
          ],
          ...[
            `bench:${index}`,
            instantText(Date.now() - index * 60_000),
            index % 3 === 0 ? null : instantText(Date.now()),
          ],
        ]);
  } finally {
    await database.close();
  }
}

/** The same county, with so many rows of everybody else's. @param {number} size */
async function grow(size) {
  const name = `g${size}`;
  await cp(path.join(folder, 'product'), path.join(folder, name), { recursive: true });
  if (values.server !== undefined) await copyMysqlDatabase(values.server, 'bench_product', `bench_${name}`);
  else await copyFile(addressOf('product'), addressOf(name));
  const begun = performance.now();
  const database = openDatabase(addressOf(name), 1);
  try {
    await withoutIndexes(database, () => fillTables(database, sizeOf(size), Date.now()));
    const seconds = Math.round((performance.now() - begun) / 1000);
    const counts = await countRows(database);
    if (values.server !== undefined)
      for (const table of Object.keys(counts)) await database.rows(`ANALYZE TABLE ${table}`);
    const filled = { size, rows: Object.values(counts).reduce((sum, count) => sum + count, 0), seconds };
    say(`${size}: ${filled.rows} rows in ${seconds} s`);
    return { ...filled, megabytes: await megabytesOf(name, database) };
  } finally {
    await database.close();
  }
}

/** @param {number} size */
function sizeOf(size) {
  return {
    ...{ submissions: size, signUps: size, messages: size, outbox: size / 5, overdue: 0 },
    ...{ accounts: Math.max(200, size / 10), events: 800 + size / 20, contents: size / 10, units: 1000 + size / 200 },
    ...{ planYears: 4, planYear: YEAR },
  };
}

/**
 * An index that is built when the rows are there costs a tenth of one that grows with each row. What is unique is
 * checked then. The embedded database has its unique keys within the table; half a gigabyte of cache does as well.
 * @param {import('./database.mjs').Database} database
 * @param {() => Promise<void>} work
 */
async function withoutIndexes(database, work) {
  if (values.server === undefined) {
    await database.rows('PRAGMA cache_size = -500000');
    return work();
  }
  /** @type {{ table: string, name: string, definition: string }[]} */
  const indexes = [];
  for (const table of await database.tables()) {
    const [made] = await database.rows(`SHOW CREATE TABLE ${table}`);
    for (const [, unique = '', name = '', columns] of String(made['Create Table']).matchAll(
      /^ {2}(UNIQUE )?KEY `(\w+)` (\(.*\)),?$/gm,
    ))
      indexes.push({ table, name, definition: `${unique}INDEX ${name} ${columns}` });
  }
  const tables = [...new Set(indexes.map(({ table }) => table))];
  const alter = async (/** @type {(index: { name: string, definition: string }) => string} */ change) => {
    for (const table of tables)
      await database.write(
        `ALTER TABLE ${table} ${indexes
          .filter((index) => index.table === table)
          .map(change)
          .join(', ')}`,
      );
  };
  await alter(({ name }) => `DROP INDEX ${name}`);
  await work();
  await alter(({ definition }) => `ADD ${definition}`);
}

/** @param {string} name @param {import('./database.mjs').Database} database */
async function megabytesOf(name, database) {
  if (values.server === undefined) return Math.round((await stat(addressOf(name))).size / 1024 / 1024);
  const [row] = await database.rows(
    'SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables WHERE table_schema = ?',
    [`bench_${name}`],
  );
  return Math.round(Number(row.bytes) / 1024 / 1024);
}

/**
 * Signed in anew: filling may have taken longer than a token lives.
 * @param {{ url: string, wechatFakeUrl: string }} server
 * @param {import('./seed.mjs').Seeded} seeded
 * @returns {Promise<import('./growth-operations.mjs').Signed>}
 */
async function signIn(server, { people: joined, instrumentVersion, eventIds, plans }) {
  const visit = new Visit(server);
  try {
    const signed = await inBatches(joined.length, (index) => visit.signIn(`测量员${index}`));
    const staff = await visit.signIn('测量的工会干部');
    const { items } = await visit.get('/v1/units?limit=50', staff.token);
    const articles = await visit.get('/v1/contents?limit=1', staff.token);
    const liaisons = await inBatches(plans.length, (index) => visit.signIn(`测量联络员${index}`));
    return {
      instrumentVersion,
      people: signed.map(({ token }) => token),
      staff: staff.token,
      regionId: items[0].regionId,
      articleId: articles.items[0].contentId,
      signedUpFor: eventIds.slice(0, SIGNED_UP_FOR),
      open: eventIds.slice(SIGNED_UP_FOR),
      plans: plans.map(({ planId, overview }, index) => ({ planId, overview, token: liaisons[index]?.token ?? '' })),
    };
  } finally {
    await visit.close();
  }
}

/**
 * @param {{ url: string, pid: number, next: (connection: number) => import('./load.mjs').Asked }} side
 * @returns {Promise<import('./growth-report.mjs').Cost>}
 */
async function oneRound({ url, pid, next }) {
  const rowsBefore = await rowsReadSoFar();
  const before = cpuSoFar(pid);
  const { count } = await load({ url, connections: CONNECTIONS, requests, next });
  const after = cpuSoFar(pid);
  const rowsAfter = await rowsReadSoFar();
  const per = (/** @type {number | null} */ from, /** @type {number | null} */ to) =>
    from === null || to === null ? null : (to - from) / count;
  return {
    appCpu: per(before.app, after.app),
    databaseCpu: per(before.database, after.database),
    rowsRead: per(rowsBefore, rowsAfter),
  };
}

/** @param {number} pid */
function cpuSoFar(pid) {
  return { app: cpuOf(pid), database: serverPid === null ? null : cpuOf(serverPid) };
}

/**
 * By the scheduler's own clock: a few requests are less than ten ticks of the one that `processCost` reads.
 * @param {number} pid
 * @returns {number | null} microseconds so far; null where there is no such clock
 */
function cpuOf(pid) {
  if (process.platform !== 'linux') return null;
  const tasks = readdirSync(`/proc/${pid}/task`);
  const spent = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]));
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1000;
}

/** Of the whole server, which nobody else uses. The embedded database does not count. */
function rowsReadSoFar() {
  return onServer(async (server) => {
    const rows = await server.rows("SHOW GLOBAL STATUS LIKE 'Handler_read%'");
    return rows.reduce((sum, row) => sum + Number(row.Value), 0);
  });
}
