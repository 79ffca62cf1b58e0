import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { RolesRepository } from './roles/roles.repository.js';
import { SignInScansRepository } from './scans/sign-in-scans.repository.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { StaffAttemptsRepository } from './staff/staff-attempts.repository.js';
import { StaffChallengesRepository } from './staff/staff-challenges.repository.js';
import { FORGET_AFTER_MS } from './staff/staff-lock.policy.js';

const HOUR_MS = 3_600_000;
/** Who invited may still look how it ended. */
const INVITATIONS_KEPT_MS = 90 * 24 * HOUR_MS;

/** Forgets what has run out: nobody needs to know later who signed in where. */
@Injectable()
export class IdentityCleaning implements OnModuleInit {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly scans: SignInScansRepository,
    private readonly challenges: StaffChallengesRepository,
    private readonly attempts: StaffAttemptsRepository,
    private readonly roles: RolesRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'identity.forget-ended', every: HOUR_MS, run: () => this.forgetEnded() });
  }

  async forgetEnded(): Promise<void> {
    const now = this.clock.now().getTime();
    const anHourAgo = new Date(now - HOUR_MS); // a website that still asks about its code hears that it has expired
    await this.sessions.deleteEndedBefore(anHourAgo);
    await this.scans.deleteExpiredBefore(anHourAgo);
    await this.challenges.deleteExpiredBefore(anHourAgo);
    await this.attempts.deleteOlderThan(new Date(now - FORGET_AFTER_MS));
    await this.roles.forgetInvitationsBefore(new Date(now - INVITATIONS_KEPT_MS));
  }
}
