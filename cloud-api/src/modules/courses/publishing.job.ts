import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { IdentityFacade } from '../identity/index.js';
import { ContentDeskRepository } from './content-desk.repository.js';
import { ContentEditingService, PUBLISHING } from './content-editing.service.js';

const MINUTE_MS = 60 * 1000;
const BATCH = 20;

/**
 * Publishes what was scheduled, through the use case that a person has, as whoever scheduled it: with the roles that
 * they hold by now. Where those let them no more, it waits for a person again.
 */
@Injectable()
export class PublishingJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly desk: ContentDeskRepository,
    private readonly editing: ContentEditingService,
    private readonly identity: IdentityFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: PUBLISHING, every: MINUTE_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    for (;;) {
      const due = await this.desk.due(this.clock.now(), BATCH);
      // each is published or taken back, and so is due no more
      for (const { contentId, publishBy } of due) {
        const accountId = publishBy ?? '';
        await this.editing.publishDue({ accountId, roles: await this.identity.rolesOf(accountId) }, contentId);
      }
      if (due.length < BATCH) return;
    }
  }
}
