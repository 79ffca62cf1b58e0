import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { EventsRepository } from './events.repository.js';
import { SeatingService } from './seating.service.js';
import { SignUpsRepository } from './sign-ups.repository.js';

const NAME = 'events.erase-names';
const SIX_HOURS_MS = 6 * 60 * 60 * 1000;
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const EVENTS = 20;

/** Ninety days after an event nobody needs to know any more what the people were called: counts remain. */
@Injectable()
export class NameErasureJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly seating: SeatingService,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: NAME, every: SIX_HOURS_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const endedBefore = new Date(now.getTime() - KEPT_MS);
    for (;;) {
      const old = await this.events.withOldNames(endedBefore, EVENTS);
      for (const eventId of old) {
        await this.work.run(async () => {
          await this.seating.lock(eventId);
          await this.signUps.eraseNames(eventId);
          await this.events.update(eventId, { namesErasedAt: now });
          await this.audit.record({ job: NAME }, 'sign-up-names.erased', eventId);
        });
      }
      if (old.length < EVENTS) return;
    }
  }
}
