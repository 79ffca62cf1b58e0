import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';
import { Jobs, Ticker } from '../jobs/index.js';
import { AppLogger, Metrics } from '../observability/index.js';
import type { OutboxEventEntity } from './outbox-event.entity.js';
import { Outbox, type Consumer } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';

const TICK_MS = 1_000;
const BATCH = 50;
const LEASE_MS = 60_000;
export const MAX_ATTEMPTS = 10;
const KEEP_PROCESSED_MS = 7 * 24 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** 2 s after the first failure, doubled each time, an hour at most. */
export function backoffMs(attempts: number): number {
  return Math.min(1_000 * 2 ** attempts, 60 * 60_000);
}

/** Brings events to their consumers. Several servers may do so at once: each event is leased by one. */
@Injectable()
export class OutboxDispatcher implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private stop: (() => Promise<void>) | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly rows: OutboxRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly ticker: Ticker,
    private readonly jobs: Jobs,
    private readonly logger: AppLogger,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'outbox.forget-processed', every: DAY_MS, run: () => this.forgetProcessed() });
    const { metrics, rows, clock } = this;
    metrics.gauge('outbox_pending', 'Events that wait', async () => (await rows.backlog()).pending);
    metrics.gauge('outbox_dead', 'Events that were given up', async () => (await rows.backlog()).dead);
    metrics.gauge('outbox_lag_seconds', 'Age of the oldest event that waits', async () => {
      const { oldest } = await rows.backlog();
      return oldest ? (clock.now().getTime() - oldest.getTime()) / 1000 : 0;
    });
  }

  onApplicationBootstrap(): void {
    this.stop = this.ticker.every(TICK_MS, () => this.tickSafely());
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop?.();
    this.stop = null;
  }

  /** Delivers what is due. @returns how many events were taken */
  async tick(): Promise<number> {
    let taken = 0;
    for (const event of await this.rows.due(this.clock.now(), BATCH)) {
      if (await this.take(event)) taken += 1;
    }
    return taken;
  }

  private async tickSafely(): Promise<void> {
    try {
      await this.tick();
    } catch (error) {
      this.logger.error('outbox.tick-failed', {}, error);
    }
  }

  private async take(seen: OutboxEventEntity): Promise<boolean> {
    const fencingToken = seen.fencingToken + 1;
    const attempts = seen.attempts + 1;
    const leaseUntil = new Date(this.clock.now().getTime() + LEASE_MS);
    const isOurs = await this.rows.updateIf(seen.id, seen.fencingToken, { fencingToken, attempts, leaseUntil });
    if (!isOurs) return false;
    const leased = Object.assign(seen, { fencingToken, attempts });
    try {
      // Counted when taken: an event that kills the server each time ends as well.
      if (attempts > MAX_ATTEMPTS) throw new Error('taken too often');
      for (const consumer of this.outbox.consumersOf(seen.type)) await this.deliver(leased, consumer);
    } catch (error) {
      await this.postpone(leased, error);
      return true;
    }
    // Nothing changes when the lease ran out meanwhile: then another token stands there.
    await this.rows.updateIf(seen.id, fencingToken, { processedAt: this.clock.now(), leaseUntil: null });
    return true;
  }

  private async deliver(event: OutboxEventEntity, consumer: Consumer): Promise<void> {
    if (!consumer.versions.includes(event.version)) throw new UnknownVersionError();
    const { id, type, version, createdAt } = event;
    await this.work.run(async () => {
      const isFirst = await this.rows.enterInbox(consumer.consumer, id, this.clock.now());
      const payload = JSON.parse(event.payload) as unknown;
      if (isFirst) await consumer.handle({ id, type, version, createdAt, payload });
    });
  }

  private async postpone({ id, type, attempts, fencingToken }: OutboxEventEntity, error: unknown): Promise<void> {
    const now = this.clock.now();
    const isDead = attempts >= MAX_ATTEMPTS;
    const availableAt = new Date(now.getTime() + backoffMs(attempts));
    this.logger.error(isDead ? 'outbox.event-dead' : 'outbox.event-postponed', { eventId: id, type, attempts }, error);
    await this.rows.updateIf(id, fencingToken, { availableAt, leaseUntil: null, deadAt: isDead ? now : null });
  }

  private async forgetProcessed(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEEP_PROCESSED_MS);
    while ((await this.rows.deleteProcessed(before, 500)) > 0);
  }
}

/** A newer server wrote it: wait for the update of this one. */
class UnknownVersionError extends Error {
  override readonly name = 'UnknownVersionError';
}
