import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, addMonths, Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { DraftsRepository } from './drafts.repository.js';
import { SubmissionsRepository } from './submissions.repository.js';

const SIX_HOURS_MS = 6 * 60 * 60 * 1000;
const BATCH = 500;
/** An unfinished form that nobody has come back to. */
const DRAFT_DAYS = 90;

/** Deletes results when the months the consent speaks of are over, and drafts that were left behind. */
@Injectable()
export class ExpiryJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly submissions: SubmissionsRepository,
    private readonly drafts: DraftsRepository,
    private readonly county: CountyProfileReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'assessments.expire', every: SIX_HOURS_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const { resultMonths } = await this.county.current();
    // A result of 24 November is kept to 24 November, that day included.
    await inBatches(() => this.submissions.deleteTakenBefore(addMonths(today, -resultMonths), BATCH));
    await inBatches(() => this.drafts.deleteUntouchedSince(addDays(today, -DRAFT_DAYS), BATCH));
  }
}

/** Small transactions: nobody's own request waits long for a lock. */
async function inBatches(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === BATCH);
}
