import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { AppLogger } from '../observability/app-logger.js';
import { RandomSource } from '../random/index.js';
import { JobLeaseEntity } from './job-lease.entity.js';
import { JobLeasesRepository } from './job-leases.repository.js';
import { Ticker } from './ticker.js';

export interface Job {
  /** Unique, lower case with dots: `idempotency.expire`. At most 60 characters. */
  name: string;
  /** Milliseconds between the beginnings of two runs, over all servers. */
  every: number;
  /** Milliseconds after which a run counts as lost and another server may begin. Default ten minutes. */
  lease?: number;
  /** `fencingToken` grows with every run: a store that remembers it can refuse a run that was thought lost. */
  run(context: { fencingToken: number }): Promise<void>;
}

const TICK_MS = 5_000;
const DEFAULT_LEASE_MS = 10 * 60_000;
const RETRY_MS = 60_000;

/** Runs what is due, on one server at a time: three servers run a job once per period. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly jobs = new Map<string, Job>();
  private readonly holder: string;
  private stop: (() => Promise<void>) | null = null;

  constructor(
    private readonly leases: JobLeasesRepository,
    private readonly clock: Clock,
    private readonly ticker: Ticker,
    private readonly logger: AppLogger,
    random: RandomSource,
  ) {
    this.holder = random.uuid();
  }

  /** Called by modules in `onModuleInit`. */
  register(job: Job): void {
    if (this.jobs.has(job.name)) throw new Error(`job registered twice: ${job.name}`);
    this.jobs.set(job.name, job);
  }

  onApplicationBootstrap(): void {
    this.stop = this.ticker.every(TICK_MS, () => this.tick());
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop?.();
    this.stop = null;
  }

  /** Runs each job that is due and that no other server holds. A job that fails is logged and tried again later. */
  async tick(): Promise<void> {
    for (const job of this.jobs.values()) {
      try {
        await this.runIfDue(job);
      } catch (error) {
        this.logger.error('job.failed', { job: job.name }, error);
      }
    }
  }

  private async runIfDue(job: Job): Promise<void> {
    const startedAt = this.clock.now();
    const fencingToken = await this.acquire(job, startedAt);
    if (fencingToken === null) return;
    try {
      await job.run({ fencingToken });
    } catch (error) {
      const retryAt = new Date(this.clock.now().getTime() + Math.min(RETRY_MS, job.every));
      await this.leases.updateIf(job.name, fencingToken, { leaseUntil: retryAt });
      throw error;
    }
    // A run that outlived its lease changes nothing: another server's token stands there now.
    await this.leases.updateIf(job.name, fencingToken, { leaseUntil: startedAt, lastRunAt: startedAt });
  }

  /** @returns the fencing token of this run; null when it is not due or not ours */
  private async acquire(job: Job, now: Date): Promise<number | null> {
    const leaseUntil = new Date(now.getTime() + (job.lease ?? DEFAULT_LEASE_MS));
    const row = await this.leases.find(job.name);
    if (!row) {
      const first = { name: job.name, holder: this.holder, leaseUntil, fencingToken: 1, lastRunAt: null };
      return (await this.leases.insertFirst(Object.assign(new JobLeaseEntity(), first))) ? 1 : null;
    }
    const isHeld = row.leaseUntil > now;
    const isDue = !row.lastRunAt || row.lastRunAt.getTime() + job.every <= now.getTime();
    if (isHeld || !isDue) return null;
    const fencingToken = row.fencingToken + 1;
    const change = { holder: this.holder, leaseUntil, fencingToken };
    return (await this.leases.updateIf(job.name, row.fencingToken, change)) ? fencingToken : null;
  }
}
