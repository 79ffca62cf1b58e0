import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CreateJobLeases1764000100100 } from '../../database/migrations/1764000100100-create-job-leases.js';
import { FixedClock } from '../clock/index.js';
import { openDataSource, UnitOfWork } from '../database/index.js';
import { AppLogger } from '../observability/index.js';
import { SystemRandom } from '../random/index.js';
import { JobLeaseEntity } from './job-lease.entity.js';
import { JobLeasesRepository } from './job-leases.repository.js';
import { type Job, Jobs } from './jobs.js';
import { Ticker } from './ticker.js';

const HOUR = 60 * 60_000;

class ManualTicker extends Ticker {
  readonly intervals: number[] = [];
  stopped = 0;
  every(milliseconds: number) {
    this.intervals.push(milliseconds);
    return async () => void (this.stopped += 1);
  }
}

describe('jobs', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
  const ticker = new ManualTicker();

  beforeEach(async () => {
    const schema = { entities: [JobLeaseEntity], migrations: [CreateJobLeases1764000100100] };
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, schema);
    await dataSource.runMigrations();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  function server(run: Job['run'], job: Partial<Job> = {}): Jobs {
    const leases = new JobLeasesRepository(new UnitOfWork(dataSource));
    const jobs = new Jobs(leases, clock, ticker, AppLogger.silent(), new SystemRandom());
    jobs.register({ name: 'test.job', every: HOUR, run, ...job });
    return jobs;
  }

  it('run once per period on three servers', async () => {
    const tokens: number[] = [];
    const servers = [1, 2, 3].map(() => server(async ({ fencingToken }) => void tokens.push(fencingToken)));
    const tickAll = () => Promise.all(servers.map((one) => one.tick()));
    await tickAll();
    await tickAll();
    expect(tokens).toEqual([1]);
    clock.advance(HOUR - 1);
    await tickAll();
    expect(tokens).toEqual([1]);
    clock.advance(1);
    await tickAll();
    expect(tokens).toEqual([1, 2]);
  });

  it('are not begun elsewhere while one runs, until its lease is over; the late end then changes nothing', async () => {
    const ran: string[] = [];
    let finish!: () => void;
    const hanging = new Promise<void>((resolve) => (finish = resolve));
    const slow = server(
      async () => {
        ran.push('slow');
        await hanging;
      },
      { lease: 1000 },
    );
    const other = server(async () => void ran.push('other'), { lease: 1000 });
    const running = slow.tick();
    while (ran.length === 0) await new Promise(setImmediate);
    await other.tick();
    expect(ran).toEqual(['slow']);
    clock.advance(1000);
    await other.tick();
    expect(ran).toEqual(['slow', 'other']);
    const before = await dataSource.manager.find(JobLeaseEntity);
    finish();
    await running;
    expect(await dataSource.manager.find(JobLeaseEntity)).toEqual(before);
  });

  it('that fail are tried again after a minute, and keep no other from running', async () => {
    const ran: string[] = [];
    const jobs = server(async () => {
      ran.push('failing');
      throw new Error('no');
    });
    jobs.register({ name: 'test.other', every: HOUR, run: async () => void ran.push('other') });
    await jobs.tick();
    await jobs.tick();
    expect(ran).toEqual(['failing', 'other']);
    clock.advance(60_000);
    await jobs.tick();
    expect(ran).toEqual(['failing', 'other', 'failing']);
  });

  it('start and stop with the server, and have one name each', async () => {
    const jobs = server(async () => undefined);
    jobs.onApplicationBootstrap();
    expect(ticker.intervals).toHaveLength(1);
    await jobs.onModuleDestroy();
    expect(ticker.stopped).toBe(1);
    expect(() => jobs.register({ name: 'test.job', every: 1, run: async () => undefined })).toThrow('twice');
  });
});
