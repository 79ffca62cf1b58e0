import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../src/app.js';
import { entities } from '../../../src/database/entities.js';
import { migrations } from '../../../src/database/migrations/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { SubjectVault } from '../../../src/platform/crypto/index.js';
import { openDataSource } from '../../../src/platform/database/index.js';
import { OutboxDispatcher } from '../../../src/platform/outbox/index.js';
import { SystemRandom } from '../../../src/platform/random/index.js';
import { sealerOf, verified } from '../../audit/support.js';
import { days, type Events } from '../../events/support.js';
import type { World } from '../../support/world.js';
import { fillCounty, type Given } from './county.js';
import { MortalServer } from './mortal-server.js';

const KILLS = /^(1|true)$/i.test(process.env.CI ?? '') ? 30 : 5;
/** Acknowledged in each life before it ends, in turn: it is cut off at another place each time. */
const LIFETIMES = [12, 31, 20, 47, 16, 38];
/** Two lives of three end in the middle: so many statements after a row that was added. */
const STATEMENTS = [0, 1, 2, 0, 3, 1, 0];
const LONG_MS = 25 * 60_000;

type Kind = 'cancellation' | 'consent' | 'measure' | 'sign-up' | 'submission';
interface Acknowledged {
  kind: Kind;
  status: number;
  refusal?: string;
  person: number;
  id: string;
  eventId: string;
  planId: string;
  section: string;
  measureId: string;
}

// Mutation: UnitOfWork.run without a transaction around the work.
describe(`a server that is killed ${KILLS} times while people write`, () => {
  let events: Events;
  let given: Given;
  let servers: MortalServer;
  let phones: ChildProcess;
  let log: Acknowledged[];
  let after: World;
  let acknowledged = 0;
  let wake = (): void => undefined;

  beforeAll(async () => {
    ({ events, given } = await fillCounty());
    const { world } = events;
    await world.app.close();
    await world.dataSource.destroy();
    servers = new MortalServer(world.config, await freePort());
    const file = path.join(world.config.dataDir, 'acknowledged.log');
    phones = fork(fileURLToPath(new URL('client.mjs', import.meta.url)), [], { execArgv: [] });
    const gone = once(phones, 'exit');
    phones.on('message', (message: { acknowledged: number }) => {
      acknowledged = message.acknowledged;
      wake();
    });
    phones.once('exit', () => wake());
    const began = performance.now();
    await servers.start();
    phones.send({ ...given, doomed: [...given.doomed.keys()], url: `http://127.0.0.1:${servers.port}`, log: file });
    for (let life = 0; life < KILLS; life++) {
      await until(acknowledged + LIFETIMES[life % LIFETIMES.length]!);
      if (life % 3 < 2) await servers.killInTheMiddle(STATEMENTS[life % STATEMENTS.length]!);
      else await servers.kill();
      await servers.start();
    }
    phones.send('enough');
    expect(await gone).toEqual([0, null]);
    await servers.close();
    log = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Acknowledged);
    after = await theDayAfter(world);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`crash: ${KILLS} kills, ${acknowledged} writes acknowledged, ${seconds} s\n`);
  }, LONG_MS);

  afterAll(async () => {
    phones.kill();
    await after.app.close();
    await after.dataSource.destroy();
    await events.world.close();
  });

  async function until(count: number): Promise<void> {
    while (acknowledged < count) {
      if (phones.exitCode !== null) throw new Error('the phones have gone');
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  const of = (kind: Kind) => log.filter((one) => one.kind === kind);
  const rows = <T>(sql: string): Promise<T[]> => after.dataSource.query<T[]>(sql);

  it('refused nothing, and all kinds of writes were under way', () => {
    expect(log.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
    const kinds = ['cancellation', 'consent', 'measure', 'sign-up', 'submission'] as const;
    expect(kinds.filter((kind) => of(kind).length < KILLS / 2)).toEqual([]);
  });

  it('has every acknowledged test once (ASVS 2.3.3)', async () => {
    const stored = await rows<{ id: string }>('SELECT id FROM assessment_submissions');
    const ids = stored.map(({ id }) => id);
    const wanted = new Set(of('submission').map(({ id }) => id));
    expect([...wanted].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length - new Set(ids).size).toBe(0);
    // nothing is left of what nobody was told of: the phones sent until they were told
    expect(ids.filter((id) => !wanted.has(id))).toEqual([]);
  });

  it('has one seat for everybody who signed up, and counters that agree (ASVS 2.3.3)', async () => {
    for (const eventId of given.lectures) {
      const seats = await rows<{ account_id: string; state: string; sequence: number }>(
        `SELECT account_id, state, sequence FROM event_sign_ups WHERE event_id = '${eventId}' ORDER BY sequence`,
      );
      const people = new Set(of('sign-up').flatMap((one) => (one.eventId === eventId ? [one.person] : [])));
      const wanted = [...people].map((person) => given.people[person]!.accountId);
      expect(seats.map(({ account_id }) => account_id).sort()).toEqual(wanted.sort());
      expect(seats.map(({ state }) => state)).toEqual(seats.map(() => 'seated'));
      expect(seats.map(({ sequence }) => sequence)).toEqual(seats.map((_, index) => index + 1));
      const counted = await rows(`SELECT seated, waiting, sequence FROM events WHERE id = '${eventId}'`);
      expect(counted).toEqual([{ seated: seats.length, waiting: 0, sequence: seats.length }]);
    }
  });

  it('has every measure of every plan once, with its words', async () => {
    const sections = await rows<{ plan_id: string; section: string; content: string }>(
      'SELECT plan_id, section, content FROM plan_sections',
    );
    const found = sections.flatMap(({ plan_id, section, content }) =>
      (JSON.parse(content) as { measures?: { measureId: string; what: string }[] }).measures?.map(
        ({ measureId, what }) => `${plan_id} ${section} ${measureId} ${what.length > 0}`,
      ),
    );
    const wanted = new Set(
      of('measure').map(({ planId, section, measureId }) => `${planId} ${section} ${measureId} true`),
    );
    expect(found.filter(Boolean).sort()).toEqual([...wanted].sort());
  });

  it('has one consent for everybody who gave it, and one entry of the audit log for each', async () => {
    const vault = after.app.get(SubjectVault, { strict: false });
    const people = [...new Set(of('consent').map(({ person }) => person))];
    const wanted = people.map((person) => vault.subjectIdFor(given.people[person]!.accountId)).sort();
    const consents = await rows<{ id: string }>('SELECT subject_id AS id FROM consents');
    const entries = await rows<{ id: string }>(
      "SELECT actor_id AS id FROM audit_entries WHERE act = 'consent.given' AND actor_kind = 'subject'",
    );
    expect(consents.map(({ id }) => id).sort()).toEqual(wanted);
    expect(entries.map(({ id }) => id).sort()).toEqual(wanted);
  });

  it('tells everybody once that a lecture was called off, and leaves nothing in the outbox', async () => {
    const cancelled = [...new Set(of('cancellation').map(({ eventId }) => eventId))];
    const messages = await rows<{ id: string; account_id: string }>(
      "SELECT target_id AS id, account_id FROM messages WHERE kind = 'event-cancelled'",
    );
    const told = messages.map(({ id, account_id }) => `${id} ${account_id}`).sort();
    const wanted = cancelled.flatMap((id) => given.doomed.get(id)!.map((accountId) => `${id} ${accountId}`)).sort();
    expect(told).toEqual(wanted);
    const entries = await rows<{ id: string }>(
      "SELECT thing_id AS id FROM audit_entries WHERE act = 'event.cancelled'",
    );
    expect(entries.map(({ id }) => id).sort()).toEqual(cancelled.sort());
    const left = await rows('SELECT id FROM outbox_events WHERE processed_at IS NULL OR dead_at IS NOT NULL');
    expect(left).toEqual([]);
  });

  it('has an audit log whose chain holds from the first entry to the last (ASVS 16.4.2)', async () => {
    await sealerOf(after).run();
    const { entries, waiting, broken } = await verified(after);
    expect([waiting, broken]).toEqual([0, null]);
    expect(entries).toBeGreaterThan(acknowledged / 20);
  });
});

/** A server in this process, on what the killed ones left: their leases have run out, their pseudonyms' day is over. */
async function theDayAfter({ config, clock, wechat, api }: World): Promise<World> {
  const later = new FixedClock(new Date(clock.now().getTime() + days(2)));
  const dataSource = await openDataSource(config.database, { entities, migrations });
  const app = await createApp({ config, clock: later, random: new SystemRandom(), dataSource });
  await app.init();
  const dispatcher = app.get(OutboxDispatcher, { strict: false });
  while ((await dispatcher.tick()) > 0);
  return { app, clock: later, config, dataSource, wechat, api } as World;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
