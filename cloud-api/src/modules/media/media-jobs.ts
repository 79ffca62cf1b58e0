import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { FileStorage } from '../../platform/storage/index.js';
import { MediaFinishingService } from './media-finishing.service.js';
import { KEPT_MS, UploadsService } from './uploads.service.js';

const MINUTE_MS = 60_000;
/** Somebody looks at a bar while it is finished. */
const SOON_MS = 5_000;
/** After a server was killed another goes on: two at once do the same, and the second changes nothing. */
const LEASE_MS = 2 * MINUTE_MS;

@Injectable()
export class MediaJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly uploads: UploadsService,
    private readonly finishing: MediaFinishingService,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { jobs, uploads, finishing } = this;
    jobs.register({ name: 'media.finish', every: SOON_MS, lease: LEASE_MS, run: () => finishing.finishCompleted() });
    jobs.register({ name: 'media.expire', every: 10 * MINUTE_MS, run: () => uploads.discardExpired() });
    jobs.register({ name: 'media.collect', every: 60 * MINUTE_MS, run: () => this.collect() });
  }

  private async collect(): Promise<void> {
    await this.finishing.collect();
    await this.files.sweep(new Date(this.clock.now().getTime() - KEPT_MS));
  }
}
