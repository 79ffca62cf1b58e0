import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { BlindIndex } from '../crypto/index.js';
import { DomainError } from '../errors/index.js';
import { Jobs } from '../jobs/index.js';
import { AppLogger } from '../observability/index.js';
import { waitWords } from './locales/wait.zh.js';
import { RateCountersRepository } from './rate-counters.repository.js';
import type { RateRule } from './rate-classes.js';
import { SteadyCount } from './steady-count.js';

const HOUR_MS = 3_600_000;
/** Beginnings of the same window at the same instant; more of them are refused as too many. */
const TRIES = 5;

export type SharedRule = Pick<RateRule, 'limit' | 'seconds'>;

/** Whether somebody may ask for one more of something. */
@Injectable()
export class RateLimits implements OnModuleInit {
  private readonly counts = new Map<string, SteadyCount>();

  constructor(
    private readonly counters: RateCountersRepository,
    private readonly index: BlindIndex,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    const run = () => this.counters.deleteEndedBefore(this.clock.now());
    this.jobs.register({ name: 'rate-limit.forget', every: HOUR_MS, run });
  }

  /**
   * Counts one, without waiting for anything.
   * @param what of the rule: two with the same name count together
   * @throws DomainError RATE_LIMITED
   */
  passHere(what: string, rule: RateRule, caller: string): void {
    refuseFor(this.takeHere(what, rule, caller));
  }

  /** As `passHere`, for what can be answered with less. @returns false: not this time */
  hasRoomHere(what: string, rule: RateRule, caller: string): boolean {
    return this.takeHere(what, rule, caller) <= 0;
  }

  /** @returns 0 or less, or the milliseconds until the next */
  private takeHere(what: string, rule: RateRule, caller: string): number {
    let count = this.counts.get(what);
    if (!count) this.counts.set(what, (count = new SteadyCount(this.limitOf(rule), rule.seconds * 1000)));
    return count.take(caller, this.clock.now().getTime());
  }

  /**
   * Counts one, together with all other servers.
   * @throws DomainError RATE_LIMITED; SERVICE_BUSY when nobody can say how many there were
   */
  async passEverywhere(what: string, rule: RateRule, caller: string): Promise<void> {
    let wait: number;
    try {
      wait = await this.takeShared(what, rule, caller);
    } catch (error) {
      this.logger.error('rate-limit.not-counted', {}, error);
      throw new DomainError('SERVICE_BUSY');
    }
    refuseFor(wait);
  }

  /** Counts one, together with all other servers. @returns 0, or the milliseconds until the next */
  async takeShared(what: string, rule: SharedRule, caller: string): Promise<number> {
    const keyHash = this.index.of('rate_counters.key_hash', `${what}|${caller}`);
    const now = this.clock.now();
    const windowMs = rule.seconds * 1000;
    for (let tries = 0; tries < TRIES; tries++) {
      if (await this.counters.takeOne(keyHash, now, this.limitOf(rule))) return 0;
      const seen = await this.counters.find(keyHash);
      if (seen && seen.endsAt > now) {
        if (seen.taken >= this.limitOf(rule)) return Math.min(seen.endsAt.getTime() - now.getTime(), windowMs);
        continue; // begun by somebody else between the two questions, and there is room
      }
      if (await this.counters.begin(keyHash, now, new Date(now.getTime() + windowMs))) return 0;
    }
    return windowMs;
  }

  private limitOf({ limit }: SharedRule): number {
    return limit * this.config.rateLimitFactor;
  }
}

function refuseFor(waitMs: number): void {
  if (waitMs <= 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  throw new DomainError('RATE_LIMITED', { wait: waitWords(seconds), seconds });
}
