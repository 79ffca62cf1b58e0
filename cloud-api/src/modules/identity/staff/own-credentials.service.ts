import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { OwnCredentials } from '../dto/own-credentials.response.js';
import type { Caller } from '../sessions/caller.js';
import { Passwords } from './passwords.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { StaffAttemptsService } from './staff-attempts.service.js';
import type { StaffCredentialEntity } from './staff-credential.entity.js';
import { StaffCredentialsRepository } from './staff-credentials.repository.js';

/** What a member of staff may see and renew of how they sign in. */
@Injectable()
export class OwnCredentialsService {
  constructor(
    private readonly credentials: StaffCredentialsRepository,
    private readonly recovery: RecoveryCodesService,
    private readonly attempts: StaffAttemptsService,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError STAFF_CREDENTIALS_MISSING for whoever signs in by WeChat only */
  async read(accountId: string): Promise<OwnCredentials> {
    const { accountName, totpSecretCipher } = await this.of(accountId);
    const recoveryCodesLeft = await this.recovery.left(accountId);
    return { accountName, hasAuthenticator: totpSecretCipher !== null, recoveryCodesLeft };
  }

  /**
   * The password once more: a browser that was left open must not hand out ways in. Wrong ones count as at the sign-in.
   * @throws DomainError STAFF_CREDENTIALS_MISSING, STAFF_PASSWORD_WRONG, STAFF_SIGN_IN_SLOW
   */
  async renewRecoveryCodes(actor: Actor, password: string, { requestId }: Caller): Promise<string[]> {
    const { accountName, passwordHash } = await this.of(actor.accountId);
    await this.attempts.count(accountName);
    if (!(await this.passwords.verify(passwordHash, password))) {
      const stranger = { nobody: 'stranger', requestId } as const;
      await this.audit.note(stranger, 'staff.sign-in-refused', this.attempts.hashOf(accountName), [actor.accountId]);
      throw new DomainError('STAFF_PASSWORD_WRONG');
    }
    await this.attempts.forgive(accountName);
    return this.recovery.renew(actor.accountId, actor);
  }

  private async of(accountId: string): Promise<StaffCredentialEntity> {
    const found = await this.credentials.byAccount(accountId);
    if (!found) throw new DomainError('STAFF_CREDENTIALS_MISSING');
    return found;
  }
}
