import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import type { NewScan } from '../dto/scan.response.js';
import { SessionsService, type IssuedSession } from '../sessions/sessions.service.js';
import { hashToken, sameHash } from '../sessions/tokens.js';
import { StaffChallengesRepository } from '../staff/staff-challenges.repository.js';
import type { SignInScanEntity } from './sign-in-scan.entity.js';
import {
  nextScanState,
  SCAN_LIFETIME_MS,
  shownScanState,
  type ScanAction,
  type ShownScanState,
} from './sign-in-scan.state.js';
import { SignInScansRepository } from './sign-in-scans.repository.js';

/** Set when the scan is the second factor of a staff sign-in. */
export interface ScanBinding {
  readonly challengeId: string;
  readonly accountId: string;
}

/** The website shows a code, a signed-in phone approves it, the website becomes that person's. */
@Injectable()
export class SignInScansService {
  constructor(
    private readonly scans: SignInScansRepository,
    private readonly challenges: StaffChallengesRepository,
    private readonly sessions: SessionsService,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  async create(device: string, binding?: ScanBinding): Promise<NewScan> {
    const now = this.clock.now();
    const [token, secret] = [this.random.token(), this.random.token()];
    const scan: SignInScanEntity = {
      id: this.random.uuidV7(now),
      tokenHash: hashToken(token),
      secretHash: hashToken(secret),
      state: 'waiting',
      checkDigits: this.random.digits(2),
      device,
      accountId: null,
      requiredAccountId: binding?.accountId ?? null,
      challengeId: binding?.challengeId ?? null,
      expiresAt: new Date(now.getTime() + SCAN_LIFETIME_MS),
    };
    await this.scans.add(scan);
    const { id: scanId, checkDigits, expiresAt } = scan;
    return { scanId, secret, qrText: `${this.config.publicOrigin}/scan/${token}`, checkDigits, expiresAt };
  }

  /** @throws DomainError SCAN_NOT_FOUND, also for a wrong secret */
  async state(scanId: string, secret: string | undefined): Promise<ShownScanState> {
    const scan = await this.ofBrowser(scanId, secret);
    return shownScanState(scan.state, scan.expiresAt, this.clock.now());
  }

  /** From here on only this person can approve. */
  async look(actor: Actor, token: string): Promise<SignInScanEntity> {
    const scan = ofPhone(actor, await this.scans.byToken(hashToken(token)));
    await this.move(scan, 'look', actor.accountId);
    return scan;
  }

  /**
   * With the number that stands on the website's screen. A wrong one ends it: whoever cannot see the screen is not the
   * person in front of it, and gets no second try.
   * @throws DomainError SCAN_NUMBER_WRONG
   */
  async approve(actor: Actor, scanId: string, token: string, checkDigits: string): Promise<void> {
    const scan = await this.ofToken(actor, scanId, token);
    const right = scan.checkDigits === checkDigits;
    await this.move(scan, right ? 'approve' : 'deny', actor.accountId);
    if (!right) throw new DomainError('SCAN_NUMBER_WRONG');
  }

  async deny(actor: Actor, scanId: string, token: string): Promise<void> {
    await this.move(await this.ofToken(actor, scanId, token), 'deny', actor.accountId);
  }

  private async ofToken(actor: Actor, scanId: string, token: string): Promise<SignInScanEntity> {
    const found = await this.scans.byId(scanId);
    const right = found !== null && sameHash(found.tokenHash, hashToken(token));
    return ofPhone(actor, right ? found : null);
  }

  /** The website's session, once. A second factor's challenge is used up with it. */
  claim(scanId: string, secret: string, requestId: string): Promise<IssuedSession> {
    return this.work.run(async () => {
      const scan = await this.ofBrowser(scanId, secret);
      if (scan.state === 'waiting' || scan.state === 'seen') throw new DomainError('SCAN_NOT_APPROVED');
      const { accountId } = scan;
      if (accountId === null) throw new DomainError('SCAN_EXPIRED');
      await this.move(scan, 'claim', null);
      if (scan.challengeId !== null) {
        const completed = await this.challenges.complete(scan.challengeId, this.clock.now());
        if (!completed) throw new DomainError('SCAN_EXPIRED');
        await this.audit.record({ accountId, roles: [], requestId }, 'staff.signed-in', accountId);
      }
      return this.sessions.open(accountId, 'h5', scan.device);
    });
  }

  private async move(scan: SignInScanEntity, action: ScanAction, accountId: string | null): Promise<void> {
    const now = this.clock.now();
    const to = nextScanState(scan.state, action, scan.expiresAt, now);
    if (to === null || !(await this.scans.move(scan, to, now, accountId))) throw new DomainError('SCAN_EXPIRED');
  }

  private async ofBrowser(scanId: string, secret: string | undefined): Promise<SignInScanEntity> {
    const scan = await this.scans.byId(scanId);
    const right = scan !== null && secret !== undefined && sameHash(scan.secretHash, hashToken(secret));
    if (!right) throw new DomainError('SCAN_NOT_FOUND');
    return scan;
  }
}

/** The scan, if this phone may have a say in it. */
function ofPhone(actor: Actor, scan: SignInScanEntity | null): SignInScanEntity {
  if (actor.client !== 'weapp') throw new DomainError('SCAN_NEEDS_WEAPP');
  if (scan === null) throw new DomainError('SCAN_NOT_FOUND');
  if (scan.requiredAccountId !== null && scan.requiredAccountId !== actor.accountId) {
    throw new DomainError('SCAN_OTHER_ACCOUNT');
  }
  if (scan.accountId !== null && scan.accountId !== actor.accountId) throw new DomainError('SCAN_TAKEN');
  return scan;
}
