import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { DeletionReceiptsRepository } from './deletion-receipts.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;
/** As long as a person may still claim something. */
const MONTHS = 36;

/** Forgets receipts after three years. */
@Injectable()
export class ReceiptsExpiryJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly receipts: DeletionReceiptsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'my-data.forget-receipts', every: DAY_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const before = addMonths(this.clock.today(), -MONTHS);
    // small transactions: nobody's own request waits long for a lock
    while ((await this.receipts.deleteIssuedBefore(before, BATCH)) === BATCH);
  }
}
