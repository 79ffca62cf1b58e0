import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { startWorld, type World } from '../support/world.js';
import { rollUpAndRows } from './support.js';
import { fillCounty, type Filing, UNIT_COUNT } from './storm/county.js';

interface Answer {
  planId: string;
  id: string;
  status: number;
  late: boolean;
  submittedAt: string;
  version: number;
}
interface Row {
  id: string;
  plan_id: string;
  number: number;
  in_time: number;
  situation: string;
}

/** How many units press the button before the deadline, and how many after. */
const BEFORE = 700;
const TAPPED_TWICE = 150;
/** Only against hanging: on a busy machine the storm takes its time. */
const LONG_MS = 15 * 60_000;

/** Somebody else has every plan: whoever hands in waits. @returns lets them in */
async function holdEveryPlan(world: World): Promise<() => Promise<void>> {
  const work = world.app.get(UnitOfWork);
  let open!: () => void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let holding!: Promise<void>;
  await new Promise<void>((held) => {
    holding = work.run(async () => {
      await work.manager.query('UPDATE plans SET revision = revision + 1');
      held();
      await gate;
    });
  });
  return async () => {
    open();
    await holding;
  };
}

describe('a thousand units that hand in around the deadline', () => {
  let world: World;
  let client: ChildProcess;
  let filings: Filing[];
  /** requests that have reached the server, and those that it has answered */
  const door = { reached: 0, answered: 0 };
  let due: Date;
  let answers: { before: Answer[]; after: Answer[]; again: Answer[] };
  let waitingAtDeadline: number;

  const send = async (wave: string, some: readonly Filing[]): Promise<Answer[]> => {
    const requests = some.map(({ planId, id, token }) => ({ planId, id, token }));
    client.send({ wave, url: world.url, requests });
    for (;;) {
      const [reply] = (await once(client, 'message')) as [{ wave: string; replies: Answer[] }];
      if (reply.wave === wave) return reply.replies;
    }
  };
  const say = (what: string, since: number) =>
    process.stdout.write(`storm: ${what} in ${((performance.now() - since) / 1000).toFixed(1)} s\n`);

  beforeAll(async () => {
    world = await startWorld();
    due = new Date(world.clock.now().getTime() + 60_000);
    let since = performance.now();
    filings = await fillCounty(world, due);
    say(`${UNIT_COUNT} plans filled in`, since);

    world.app.getHttpServer().on('request', ({ url }: IncomingMessage, response: ServerResponse) => {
      if (!url?.endsWith('/submit')) return;
      door.reached++;
      response.on('close', () => door.answered++);
    });
    client = fork(fileURLToPath(new URL('./storm/filing-client.mjs', import.meta.url)), [], { execArgv: [] });

    world.clock.set(new Date(due.getTime() - 1));
    const inTime = filings.slice(0, BEFORE);
    const wave = [...inTime, ...inTime.slice(0, TAPPED_TWICE)];
    since = performance.now();
    const letIn = await holdEveryPlan(world);
    const before = send('before', wave);
    while (door.reached < wave.length) await new Promise(setImmediate);
    // all of them are at the door, and nobody has been let in: now the deadline passes
    waitingAtDeadline = door.reached - door.answered;
    world.clock.set(new Date(due.getTime() + 1));
    await letIn();
    const after = send('after', filings.slice(BEFORE));
    answers = { before: await before, after: await after, again: [] };
    say(`${wave.length + UNIT_COUNT - BEFORE} requests of ${UNIT_COUNT} units answered`, since); // says how long, judges nothing
    answers.again = await send('again', filings.slice(BEFORE - 200, BEFORE + 100));
  }, LONG_MS);

  afterAll(async () => {
    client.kill();
    await world.close();
  });

  const stored = () =>
    world.dataSource.query<Row[]>('SELECT id, plan_id, number, in_time, situation FROM plan_submissions');

  it('are all answered, none with an error', () => {
    const all = [...answers.before, ...answers.after, ...answers.again];
    expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    expect(all).toHaveLength(BEFORE + TAPPED_TWICE + (UNIT_COUNT - BEFORE) + 300);
    expect(waitingAtDeadline).toBe(BEFORE + TAPPED_TWICE);
  });

  it('have exactly one submission each, under their own id, with their own words', async () => {
    const rows = new Map((await stored()).map((row) => [row.plan_id, row]));
    expect(rows.size).toBe(UNIT_COUNT);
    expect(await stored()).toHaveLength(UNIT_COUNT);
    for (const { planId, id, unitName } of filings) {
      const row = rows.get(planId);
      expect([unitName, row?.id, row?.number]).toEqual([unitName, id, 1]);
      expect(row?.situation).toContain(`"${unitName}的情况"`);
    }
  });

  it('are in time when the request reached the server in time, however long it waited, and late otherwise', async () => {
    const rows = new Map((await stored()).map((row) => [row.plan_id, row.in_time]));
    const wrong = filings.filter(({ planId }, index) => rows.get(planId) !== (index < BEFORE ? 1 : 0));
    expect(wrong.map(({ unitName }) => unitName)).toEqual([]);
    expect(answers.before.filter(({ late }) => late)).toEqual([]);
    expect(answers.after.filter(({ late }) => !late)).toEqual([]);
  });

  it('get the same answer for the same id, also after the deadline', () => {
    const first = new Map([...answers.before, ...answers.after].map((answer) => [answer.planId, answer]));
    for (const answer of [...answers.before, ...answers.again]) expect(answer).toEqual(first.get(answer.planId));
  });

  it('are counted in the roll-up as in the plans, and each reviewer is asked once per plan', async () => {
    const [rollUp, rows] = await rollUpAndRows(world);
    expect(rollUp).toEqual(rows);
    const totals = rollUp as { filed: number; filed_late: number; submitted: number; passed: number }[];
    const sum = (column: 'filed' | 'filed_late' | 'submitted' | 'passed') =>
      totals.reduce((total, row) => total + row[column], 0);
    expect([sum('filed'), sum('filed_late')]).toEqual([UNIT_COUNT, UNIT_COUNT - BEFORE]);
    expect([sum('submitted'), sum('passed')]).toEqual([900, 100]);
    const [asked] = await world.dataSource.query<{ n: number | string }[]>(
      "SELECT COUNT(*) AS n FROM messages WHERE kind = 'plan-submitted'",
    );
    expect(Number(asked?.n)).toBe(UNIT_COUNT);
  });
});
