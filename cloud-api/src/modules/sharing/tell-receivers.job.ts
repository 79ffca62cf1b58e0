import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, Clock, startOfDay } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { NotificationsFacade } from '../notifications/index.js';
import { SharesRepository } from './shares.repository.js';

const HOUR_MS = 3_600_000;
const MORNING_MS = 8 * HOUR_MS;
/** A server that stood still for a few days catches up. */
const DAYS = 7;

/**
 * Tells receivers in the morning after. Not at the moment of sharing: an inbox keeps its times, and the moment would lead
 * from the pseudonym to whose session it was. One message a day, however many shared; its key makes telling again harmless.
 */
@Injectable()
export class TellReceiversJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly shares: SharesRepository,
    private readonly notifications: NotificationsFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'sharing.tell-receivers', every: HOUR_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    if (this.clock.now().getTime() < startOfDay(today).getTime() + MORNING_MS) return;
    const receivers = await this.shares.receiversOf(addDays(today, -DAYS), today);
    await this.notifications.post(
      receivers.map(({ receiverId, givenOn }) => ({
        ...{ accountId: receiverId, kind: 'result-shared', params: {} },
        ...{ target: { page: 'shared-with-me', id: null }, dedupeKey: `result-shared:${givenOn}` },
      })),
    );
  }
}
