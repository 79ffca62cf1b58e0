import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, Clock, startOfDay } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { MessagesRepository } from './messages.repository.js';

const SIX_HOURS_MS = 6 * 60 * 60 * 1000;
const BATCH = 500;
const MONTHS = 12;

/** Clears what has been in an inbox for a year, read or not. */
@Injectable()
export class MessageExpiryJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly messages: MessagesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'notifications.expire', every: SIX_HOURS_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const before = startOfDay(addMonths(this.clock.today(), -MONTHS));
    // small transactions: nobody's own request waits long for a lock
    while ((await this.messages.deleteCreatedBefore(before, BATCH)) === BATCH);
  }
}
