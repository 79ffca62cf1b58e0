import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Ticker } from '../jobs/index.js';
import { AppLogger } from '../observability/index.js';
import { MasterKeyRing } from './master-key-ring.js';

const LEARN_MS = 5_000;

/** A rotation waits this long before the old key opens nothing any more: every running server has looked by then. */
export const LEARNT_WITHIN_MS = 3 * LEARN_MS;

/** Takes in the new master key of a rotation also on a server that nobody asks anything meanwhile. */
@Injectable()
export class MasterKeyWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private stop: (() => Promise<void>) | null = null;

  constructor(
    private readonly ring: MasterKeyRing,
    private readonly ticker: Ticker,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = this.ticker.every(LEARN_MS, () => this.look());
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop?.();
    this.stop = null;
  }

  private async look(): Promise<void> {
    try {
      await this.ring.learn();
    } catch (error) {
      this.logger.error('master-key.watch-failed', {}, error);
    }
  }
}
