import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, Clock } from '../../../platform/clock/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { VISITS_KEPT_MONTHS } from './visits-kept.js';
import { VisitsRepository } from './visits.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Forgets who learnt what after two years; how many they were stays in the totals. */
@Injectable()
export class VisitsExpiryJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly visits: VisitsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'courses.forget-visits', every: DAY_MS, run: () => this.run() });
  }

  /** A day at a time: small transactions, and each day is whole or gone. */
  private async run(): Promise<void> {
    const before = addMonths(this.clock.today(), -VISITS_KEPT_MONTHS);
    for (let day = await this.visits.earliestBefore(before); day !== null;) {
      await this.visits.deleteOfDay(day);
      day = await this.visits.earliestBefore(before);
    }
  }
}
