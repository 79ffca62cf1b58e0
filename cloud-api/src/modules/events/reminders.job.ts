import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { NotificationsFacade } from '../notifications/index.js';
import type { DatedEvent } from './event.types.js';
import { EventVenues } from './event-venues.js';
import { EventsRepository } from './events.repository.js';
import { ONLINE } from './locales/event-words.zh.js';
import { SeatingService } from './seating.service.js';
import { SignUpsRepository } from './sign-ups.repository.js';

const TEN_MINUTES_MS = 10 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const EVENTS = 20;
const BATCH = 500;

/**
 * Reminds those who have a seat, a day before, once per beginning: an event that is moved is reminded of anew. Who gets
 * a seat within that day hears so at once instead.
 */
@Injectable()
export class RemindersJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly seating: SeatingService,
    private readonly venues: EventVenues,
    private readonly notifications: NotificationsFacade,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'events.remind', every: TEN_MINUTES_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + DAY_MS);
    for (;;) {
      const due = await this.events.toRemindOf(now, until, EVENTS);
      for (const event of due) await this.remind(event);
      if (due.length < EVENTS) return;
    }
  }

  /** One transaction per event: its people hear of it and it is marked, or neither. */
  private async remind({ id, startsAt }: DatedEvent): Promise<void> {
    await this.work.run(async () => {
      const event = await this.seating.lock(id);
      await this.events.update(id, { remindedFor: startsAt });
      // moved or cancelled since it was read: it comes round again, or never
      if (event.state !== 'published' || event.startsAt?.getTime() !== startsAt.getTime()) return;
      await this.tellSeated(event as DatedEvent);
    });
  }

  private async tellSeated({ id, title, startsAt, venueId }: DatedEvent): Promise<void> {
    const venue = await this.venues.find(venueId);
    const params = { title, startsAt: startsAt.toISOString(), where: venue?.name ?? ONLINE };
    const dedupeKey = `event-reminder:${id}:${startsAt.toISOString()}`;
    for (let after = 0; ;) {
      const seated = await this.signUps.page(id, ['seated'], after, BATCH);
      await this.notifications.post(
        seated.map(({ accountId }) => ({
          ...{ accountId, kind: 'event-reminder' as const, params, dedupeKey },
          target: { page: 'event' as const, id },
        })),
      );
      const last = seated.at(-1);
      if (!last || seated.length < BATCH) return;
      after = last.sequence;
    }
  }
}
