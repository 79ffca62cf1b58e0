import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CreateJobLeases1764000100100 } from '../../database/migrations/1764000100100-create-job-leases.js';
import { CreateOutbox1764000100200 } from '../../database/migrations/1764000100200-create-outbox.js';
import { FixedClock } from '../clock/index.js';
import { openDataSource, UnitOfWork } from '../database/index.js';
import { JobLeaseEntity, Jobs, SystemTicker } from '../jobs/index.js';
import { JobLeasesRepository } from '../jobs/job-leases.repository.js';
import { AppLogger, Metrics } from '../observability/index.js';
import { SystemRandom } from '../random/index.js';
import { backoffMs, MAX_ATTEMPTS, OutboxDispatcher } from './outbox-dispatcher.js';
import { type DeliveredEvent, Outbox } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';
import { InboxEventEntity, OutboxEventEntity } from './index.js';

const TYPE = 'test.thing-happened';
const DAY = 24 * 60 * 60_000;

describe('the outbox', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let clock: FixedClock;
  beforeEach(async () => {
    clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
    const entities = [OutboxEventEntity, InboxEventEntity, JobLeaseEntity];
    const migrations = [CreateOutbox1764000100200, CreateJobLeases1764000100100];
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, { entities, migrations });
    await dataSource.runMigrations();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  function server(handle: (event: DeliveredEvent) => Promise<void>, versions = [1]) {
    const work = new UnitOfWork(dataSource);
    const random = new SystemRandom();
    const logger = AppLogger.silent();
    const rows = new OutboxRepository(work);
    const ticker = new SystemTicker();
    const jobs = new Jobs(new JobLeasesRepository(work), clock, ticker, logger, random);
    const metrics = new Metrics();
    const outbox = new Outbox(rows, work, clock, random);
    const dispatcher = new OutboxDispatcher(outbox, rows, work, clock, ticker, jobs, logger, metrics);
    dispatcher.onModuleInit();
    outbox.consume({ consumer: 'tester', type: TYPE, versions, handle });
    const publish = (payload: object = {}) => work.run(() => outbox.publish({ type: TYPE, version: 1, payload }));
    return { work, outbox, dispatcher, jobs, metrics, publish };
  }
  const events = () => dataSource.manager.find(OutboxEventEntity);

  it('refuses an event outside a unit of work, and forgets one that was rolled back', async () => {
    const { outbox, work } = server(async () => undefined);
    const event = { type: TYPE, version: 1, payload: {} };
    await expect(outbox.publish(event)).rejects.toThrow('outside a unit of work');
    const failing = work.run(async () => {
      await outbox.publish(event);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await events()).toEqual([]);
  });

  it('brings each event once although three servers look at once', async () => {
    const seen: unknown[] = [];
    const servers = [1, 2, 3].map(() => server(async ({ payload }) => void seen.push(payload)));
    for (const n of [1, 2, 3]) await servers[0]!.publish({ n });
    await Promise.all(servers.map(({ dispatcher }) => dispatcher.tick()));
    await servers[0]!.dispatcher.tick();
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2 }, { n: 3 }]));
    expect((await events()).every(({ processedAt }) => processedAt !== null)).toBe(true);
  });

  it('brings an event again whose server died with it, after the lease, and no consumer takes it twice', async () => {
    const seen: string[] = [];
    const { publish, dispatcher } = server(async ({ id }) => void seen.push(id));
    await publish();
    await dispatcher.tick();
    // As if the server had died between the consumer and the mark.
    const leaseUntil = new Date(clock.now().getTime() + 60_000);
    await dataSource.manager.updateAll(OutboxEventEntity, { processedAt: null, leaseUntil });
    expect(await dispatcher.tick()).toBe(0);
    clock.advance(60_000);
    expect(await dispatcher.tick()).toBe(1);
    expect(seen).toHaveLength(1);
    expect((await events())[0]).toMatchObject({ fencingToken: 2, processedAt: clock.now() });
  });

  it('does not let a server that was thought dead mark an event that another has taken', async () => {
    const { publish, dispatcher } = server(async () => {
      await new UnitOfWork(dataSource).manager.query('SELECT 1').catch(() => undefined);
      clock.advance(1);
    });
    await publish();
    const [seen] = await events();
    const late = new OutboxRepository(new UnitOfWork(dataSource));
    await dispatcher.tick();
    expect(await late.updateIf(seen!.id, seen!.fencingToken, { processedAt: null })).toBe(false);
  });

  it('tries a failing consumer again, later each time, undoes what it wrote, and gives up in the end', async () => {
    let calls = 0;
    const { publish, dispatcher, metrics } = server(async () => {
      calls += 1;
      throw new Error('no');
    });
    await publish();
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      await dispatcher.tick();
      await dispatcher.tick();
      expect(calls).toBe(attempt);
      clock.advance(backoffMs(attempt));
    }
    await dispatcher.tick();
    expect(calls).toBe(MAX_ATTEMPTS);
    expect(await dataSource.manager.count(InboxEventEntity)).toBe(0);
    expect((await events())[0]).toMatchObject({ attempts: MAX_ATTEMPTS, processedAt: null, deadAt: expect.any(Date) });
    const text = await metrics.registry.metrics();
    expect(text).toMatch(/^outbox_dead 1$/m);
    expect(text).toMatch(/^outbox_pending 0$/m);
  });

  it('waits with a version it does not know', async () => {
    let calls = 0;
    const { publish, dispatcher } = server(async () => void (calls += 1), [2, 3]);
    await publish();
    await dispatcher.tick();
    expect(calls).toBe(0);
    expect((await events())[0]).toMatchObject({ attempts: 1, processedAt: null });
  });

  it('tells how far it is behind', async () => {
    const { publish, metrics } = server(async () => undefined);
    await publish();
    clock.advance(90_000);
    expect(await metrics.registry.metrics()).toMatch(/^outbox_lag_seconds 90$/m);
  });

  it('forgets what was processed a week ago, inbox and all, and nothing else', async () => {
    const { publish, dispatcher, jobs } = server(async () => undefined);
    await publish();
    await dispatcher.tick();
    clock.advance(7 * DAY + 1);
    await publish();
    await jobs.tick();
    expect(await events()).toHaveLength(1);
    expect(await dataSource.manager.count(InboxEventEntity)).toBe(0);
  });
});
