import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Filled, fillTables, type Size } from '../../bench/growth-rows.mjs';
import { isEmbedded } from '../../src/platform/database/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { OutboxDispatcher } from '../../src/platform/outbox/index.js';
import { LAST_ROWS, PEOPLE_ROWS } from './access-matrix/people.rows.js';
import { routesOf } from './access-matrix/router.js';
import { Stage, YEAR } from './access-matrix/stage.js';
import { WORK_ROWS } from './access-matrix/work.rows.js';
import { ALLOWED, SMALL_TABLES } from './query-plans/allowed.js';
import { Drive, type Driven } from './query-plans/drive.js';
import { allowanceFor, offencesOf, shown } from './query-plans/judge.js';
import { explainerOf, plansOf, type Plan, type Step } from './query-plans/plan.js';
import { Recorder } from './query-plans/recorder.js';

/** Enough for both optimizers to have a reason; of every table that a job cleans, some rows whose time has come. */
const SIZE: Size = {
  ...{
    accounts: 2000,
    submissions: 12_000,
    events: 6000,
    contents: 3000,
    signUps: 12_000,
    messages: 12_000,
    units: 1500,
  },
  ...{ planYears: 3, planYear: YEAR, outbox: 6000, overdue: 100 },
};
const DAY_MS = 24 * 60 * 60_000;
/** The plans, to be read: not committed, two versions of a database word them differently. */
const REPORTS = path.resolve(import.meta.dirname, '../../../.cache/query-plans');

/**
 * The server's own connections: a second one to an embedded file would be another program's. Between two statements the
 * server and its clients get their turn: they agree on when an idle connection ends only while both are awake.
 */
const over = (dataSource: DataSource): Filled => ({
  rows: (sql, values) => dataSource.query(sql, values),
  transaction: (work) =>
    dataSource.transaction((manager) =>
      work({
        async write(sql, values) {
          await nextTurn();
          return manager.query<unknown>(sql, values);
        },
      }),
    ),
});

const isOfLeases = ({ table }: Step): boolean => table === 'job_leases';

interface Explained extends Driven {
  plans: Plan[];
}

/** The real routes and jobs, and what the database does for each of their statements. */
describe('in a county that has grown', () => {
  const recorder = new Recorder();
  const explained: Explained[] = [];
  let drive: Drive;
  let stage: Stage;
  let database: 'embedded' | 'mariadb';

  beforeAll(async () => {
    stage = await Stage.set();
    const { app, clock, dataSource } = stage.world;
    database = isEmbedded(dataSource) ? 'embedded' : 'mariadb';
    const jobs = app.get(Jobs, { strict: false });
    const outbox = app.get(OutboxDispatcher, { strict: false });
    // every job has its lease before there is anything to do, and none runs by itself between two routes
    await jobs.tick();
    await jobs.onModuleDestroy();
    await outbox.onModuleDestroy();
    await fillTables(over(dataSource), SIZE, clock.now().getTime());
    // the embedded database decides by rules alone: nothing in the product runs ANALYZE there
    if (database === 'mariadb')
      for (const { tableName } of dataSource.entityMetadatas) await dataSource.query(`ANALYZE TABLE ${tableName}`);

    const explainer = explainerOf(dataSource);
    const explain = async (driven: Driven): Promise<void> => {
      explained.push({ ...driven, plans: await plansOf(explainer, driven.statements) });
    };
    drive = await Drive.of(stage, recorder);
    for (const row of [...PEOPLE_ROWS, ...WORK_ROWS, ...LAST_ROWS])
      for (const driven of await drive.route(row)) await explain(driven);
    await explain(await drive.outbox(outbox));
    for (const name of await drive.jobNames()) await explain(await drive.job(name, jobs));
    // a week before the plans are due there is something to remind of
    clock.set(new Date(clock.now().getTime() + 13 * DAY_MS + 60_000));
    for (const name of ['events.remind', 'plans.remind']) await explain(await drive.job(name, jobs));
    explainer.close();
    await mkdir(REPORTS, { recursive: true });
    await writeFile(path.join(REPORTS, `${database}.txt`), reportOf(explained));
  }, 900_000);
  afterAll(() => stage.world.close());

  it('every list has been asked for, and every job has run', () => {
    expect(drive.refused).toEqual([]);
    const lists = routesOf(stage.world).filter((route) => route.startsWith('GET '));
    const driven = new Set(explained.map(({ what }) => what));
    expect(lists.length).toBeGreaterThan(30);
    expect(lists.filter((route) => !driven.has(route))).toEqual([]);
    const jobs = explained.filter(({ what }) => what.startsWith('job '));
    expect(jobs.length).toBeGreaterThan(7);
    // a job that looks for leases and nothing else has not run
    const idle = jobs.filter(({ plans }) => plans.every(({ steps }) => steps.every(isOfLeases)));
    expect(idle.map(({ what }) => what)).toEqual([]);
  });

  it('only tables that exist are called small', () => {
    const tables = new Set(stage.world.dataSource.entityMetadatas.map(({ tableName }) => tableName));
    expect(Object.keys(SMALL_TABLES).filter((table) => !tables.has(table))).toEqual([]);
  });

  it('lists of what is over begin at now, however much is still to come', () => {
    if (database === 'embedded') return;
    const lists = explained.flatMap(({ plans }) => plans).filter(({ sql }) => /FORCE INDEX \(ix_events_/.test(sql));
    expect(lists.length).toBeGreaterThan(3);
    const tooMany = lists.filter(({ examined }) => Number(examined) > 120);
    expect(tooMany.map(({ sql, examined }) => `${examined} rows: ${sql}`)).toEqual([]);
  });

  it('no big table is read from end to end or sorted, unless it is said why', () => {
    const offences = explained.flatMap(({ what, plans }) => plans.flatMap((plan) => offencesOf(what, plan)));
    const unexplained = offences.filter((offence) => allowanceFor(offence, database) === undefined);
    expect([...new Set(unexplained.map(shown))]).toEqual([]);
    // MariaDB decides by a sample of its rows: one day it may do without what it is allowed
    if (database !== 'embedded') return;
    const used = new Set(offences.map((offence) => allowanceFor(offence, database)));
    expect(ALLOWED.filter((allowed) => allowed.on !== 'mariadb' && !used.has(allowed))).toEqual([]);
  });
});

/** By route or job: how the rows are found, once per statement and plan. */
function reportOf(explained: readonly Explained[]): string {
  const byWhat = new Map<string, Map<string, string>>();
  for (const { what, how, plans } of explained) {
    const lines = byWhat.get(what) ?? new Map<string, string>();
    byWhat.set(what, lines);
    for (const { sql, text, examined } of plans) {
      const key = `${sql}\n  ${text}`;
      const read = examined === null ? '' : `, ${examined} rows read`;
      if (!lines.has(key)) lines.set(key, `- as ${how}${read}\n  ${text}\n  ${sql}`);
    }
  }
  return [...byWhat].map(([what, lines]) => [`# ${what}`, ...lines.values()].join('\n')).join('\n\n');
}
