import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { BlindIndex } from '../../../platform/crypto/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { FORGET_AFTER_MS, lockAfter } from './staff-lock.policy.js';
import { StaffAttemptsRepository } from './staff-attempts.repository.js';

/** Attempts on one name at the same instant beyond this are refused as too many. */
const COUNT_TRIES = 20;

/**
 * Slows guessing down, by name. An attempt is counted as failed before it is judged, so that a hundred at once are not
 * a hundred guesses; a good one is taken back. Unknown names count like known ones.
 */
@Injectable()
export class StaffAttemptsService {
  constructor(
    private readonly attempts: StaffAttemptsRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STAFF_SIGN_IN_SLOW while the name is locked */
  async count(accountName: string): Promise<void> {
    const nameHash = this.hashOf(accountName);
    for (let tries = 0; tries < COUNT_TRIES; tries++) {
      if (await this.tryCount(nameHash)) return;
    }
    throw new DomainError('STAFF_SIGN_IN_SLOW', { minutes: 1 });
  }

  /** The last counted attempt was none: the answer was right. */
  forgive(accountName: string): Promise<void> {
    return this.attempts.forgive(this.hashOf(accountName));
  }

  /** Signed in: the slate is clean. */
  clear(accountName: string): Promise<void> {
    return this.attempts.clear(this.hashOf(accountName));
  }

  /** False when another attempt came in between. */
  private async tryCount(nameHash: string): Promise<boolean> {
    const now = this.clock.now();
    const seen = await this.attempts.byName(nameHash);
    if (!seen) return this.attempts.add({ nameHash, failures: 1, lockedUntil: null, lastFailedAt: now });
    if (seen.lockedUntil !== null && seen.lockedUntil > now) {
      const minutes = Math.ceil((seen.lockedUntil.getTime() - now.getTime()) / 60_000);
      throw new DomainError('STAFF_SIGN_IN_SLOW', { minutes });
    }
    const forgotten = now.getTime() - seen.lastFailedAt.getTime() >= FORGET_AFTER_MS;
    const failures = forgotten ? 1 : seen.failures + 1;
    const lock = lockAfter(failures);
    const lockedUntil = lock === 0 ? null : new Date(now.getTime() + lock);
    return this.attempts.change(seen, { failures, lockedUntil, lastFailedAt: now });
  }

  /** Stands for the name wherever the name itself must not. */
  hashOf(accountName: string): string {
    return this.index.of('staff_sign_in_attempts.name_hash', accountName);
  }
}
