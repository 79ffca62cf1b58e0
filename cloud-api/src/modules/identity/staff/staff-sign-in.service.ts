import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { RateLimits, type SharedRule } from '../../../platform/rate-limit/index.js';
import type { NewChallenge, SecondFactor } from '../dto/staff.response.js';
import { SignInScansService } from '../scans/sign-in-scans.service.js';
import type { Caller } from '../sessions/caller.js';
import { SessionsService, type IssuedSession } from '../sessions/sessions.service.js';
import { normaliseAccountName } from './account-name.js';
import { Passwords } from './passwords.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { StaffAttemptsService } from './staff-attempts.service.js';
import { StaffChallengesRepository } from './staff-challenges.repository.js';
import type { StaffCredentialEntity } from './staff-credential.entity.js';
import { StaffCredentialsRepository } from './staff-credentials.repository.js';
import { totpSecretPlace } from './staff-accounts.service.js';
import { totpStep } from './totp.js';

const CHALLENGE_LIFETIME_MS = 5 * 60_000;

/** Refusals of names that nobody has are written down up to here, for the whole county: the log is for what happened. */
const UNKNOWN_NAMES_NOTED: SharedRule = { limit: 300, seconds: 3600 };

/** Password first, then a code of the authenticator or a scan by the same person's phone. */
@Injectable()
export class StaffSignInService {
  constructor(
    private readonly credentials: StaffCredentialsRepository,
    private readonly challenges: StaffChallengesRepository,
    private readonly accounts: AccountsRepository,
    private readonly attempts: StaffAttemptsService,
    private readonly passwords: Passwords,
    private readonly recovery: RecoveryCodesService,
    private readonly scans: SignInScansService,
    private readonly sessions: SessionsService,
    private readonly cipher: FieldCipher,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** @throws DomainError STAFF_SIGN_IN_FAILED, STAFF_SIGN_IN_SLOW; the same for names that exist and names that do not */
  async start(typedName: string, password: string, caller: Caller): Promise<NewChallenge> {
    const accountName = normaliseAccountName(typedName);
    await this.attempts.count(accountName);
    const credential = await this.credentials.byName(accountName);
    const right = await this.passwords.verify(credential?.passwordHash ?? null, password);
    if (!credential || !right) {
      await this.noteRefusal(accountName, credential, caller);
      throw new DomainError('STAFF_SIGN_IN_FAILED');
    }
    await this.attempts.forgive(accountName);
    return this.challenge(credential, caller.device);
  }

  private async challenge({ accountId, totpSecretCipher }: StaffCredentialEntity, device: string) {
    const challengeId = this.random.uuid();
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_LIFETIME_MS);
    await this.challenges.add({ id: challengeId, accountId, expiresAt, completedAt: null });
    const canScan = await this.accounts.hasWechat(accountId);
    const canRecover = (await this.recovery.left(accountId)) > 0;
    const methods: SecondFactor[] = [
      ...(totpSecretCipher ? ['totp' as const] : []),
      ...(canScan ? ['scan' as const] : []),
      ...(canRecover ? ['recovery' as const] : []),
    ];
    const scan = canScan ? await this.scans.create(device, { challengeId, accountId }) : null;
    return { challengeId, methods, expiresAt, scan };
  }

  /** By a code of the authenticator. @throws DomainError STAFF_CODE_WRONG, STAFF_CHALLENGE_EXPIRED, STAFF_SIGN_IN_SLOW */
  finish(challengeId: string, code: string, caller: Caller): Promise<IssuedSession> {
    return this.answer(challengeId, caller, async (credential) => {
      const step = await this.stepOf(credential, code);
      return step !== null && this.credentials.useTotpStep(credential.accountId, step);
    });
  }

  /** By a recovery code, where the authenticator is lost. @throws DomainError as `finish` */
  finishByRecovery(challengeId: string, code: string, caller: Caller): Promise<IssuedSession> {
    return this.answer(challengeId, caller, ({ accountId }) => this.recovery.use(accountId, code, caller.requestId));
  }

  /** @param prove within the unit of work: whether the second factor is right, and used up with it */
  private async answer(
    challengeId: string,
    caller: Caller,
    prove: (credential: StaffCredentialEntity) => Promise<boolean>,
  ): Promise<IssuedSession> {
    const challenge = await this.challenges.open(challengeId, this.clock.now());
    const credential = challenge && (await this.credentials.byAccount(challenge.accountId));
    if (!credential) throw new DomainError('STAFF_CHALLENGE_EXPIRED');
    await this.attempts.count(credential.accountName);
    const session = await this.work.run(async () => {
      if (!(await prove(credential))) return null;
      const completed = await this.challenges.complete(challengeId, this.clock.now());
      if (!completed) throw new DomainError('STAFF_CHALLENGE_EXPIRED');
      const { accountId } = credential;
      await this.audit.record({ accountId, roles: [], requestId: caller.requestId }, 'staff.signed-in', accountId);
      return this.sessions.open(accountId, 'h5', caller.device);
    });
    if (session === null) {
      await this.noteRefusal(credential.accountName, credential, caller);
      throw new DomainError('STAFF_CODE_WRONG');
    }
    await this.attempts.clear(credential.accountName);
    return session;
  }

  /**
   * Of names that nobody has as well: whether there is one must not show in how long the answer takes. So both count,
   * and where a made-up name is one too many, that it was not written is counted instead.
   */
  private async noteRefusal(accountName: string, credential: StaffCredentialEntity | null, { requestId }: Caller) {
    const wait = await this.limits.takeShared(credential ? 'known names' : 'unknown names', UNKNOWN_NAMES_NOTED, 'all');
    if (!credential && wait > 0) {
      await this.limits.takeShared('unknown names not noted', UNKNOWN_NAMES_NOTED, 'all');
      return;
    }
    const owners = credential === null ? [] : [credential.accountId];
    const nameId = this.attempts.hashOf(accountName);
    await this.audit.note({ nobody: 'stranger', requestId }, 'staff.sign-in-refused', nameId, owners);
  }

  private async stepOf({ accountId, totpSecretCipher }: StaffCredentialEntity, code: string): Promise<number | null> {
    if (totpSecretCipher === null) return null;
    return totpStep(this.cipher.open(totpSecretPlace(accountId), totpSecretCipher), code, this.clock.now());
  }
}
