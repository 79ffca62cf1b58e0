import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { JoinCodeTriesRepository } from './join-code-tries.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Forgets who tried a unit's code; the count is over after a quarter of an hour. */
@Injectable()
export class JoinCodeTriesExpiryJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tries: JoinCodeTriesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const run = () => this.tries.forgetBegunBefore(new Date(this.clock.now().getTime() - DAY_MS));
    this.jobs.register({ name: 'organizations.forget-tries', every: DAY_MS, run });
  }
}
