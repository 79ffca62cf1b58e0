import { Injectable } from '@nestjs/common';
import { Audit, MACHINE } from '../../../platform/audit/index.js';
import { FieldCipher, type FieldPlace } from '../../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { normaliseAccountName } from './account-name.js';
import { Passwords } from './passwords.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { StaffCredentialsRepository } from './staff-credentials.repository.js';
import { toBase32, totpUri } from './totp.js';

const SHORTEST_PASSWORD = 12;
/** RFC 4226, 4: 160 bits recommended */
const SECRET_BYTES = 20;

export interface NewStaff {
  readonly accountId: string;
  readonly accountName: string;
  readonly password: string;
  /** false: the second factor is a scan by the account's own mini-program */
  readonly authenticator: boolean;
}

export interface AuthenticatorSetup {
  /** base32 */
  readonly secret: string;
  /** otpauth:// address for the authenticator's camera */
  readonly uri: string;
}

/** Shown this once. */
export interface StaffSetup {
  /** null: the second factor is a scan by the account's own mini-program */
  readonly authenticator: AuthenticatorSetup | null;
  readonly recoveryCodes: readonly string[];
}

export const totpSecretPlace = (accountId: string): FieldPlace => ({
  table: 'staff_credentials',
  column: 'totp_secret_cipher',
  rowId: accountId,
});

/** Gives an account a name and a password for the website. */
@Injectable()
export class StaffAccountsService {
  constructor(
    private readonly credentials: StaffCredentialsRepository,
    private readonly recovery: RecoveryCodesService,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly cipher: FieldCipher,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly random: RandomSource,
  ) {}

  /** @throws DomainError STAFF_PASSWORD_WEAK, STAFF_NAME_TAKEN */
  async create({ accountId, accountName, password, authenticator }: NewStaff): Promise<StaffSetup> {
    if ([...password].length < SHORTEST_PASSWORD) throw new DomainError('STAFF_PASSWORD_WEAK');
    const name = normaliseAccountName(accountName);
    const secret = authenticator ? this.newSecret(accountId) : null;
    const passwordHash = await this.passwords.hash(password);
    const totpSecretCipher = secret?.cipher ?? null;
    return this.work.run(async () => {
      try {
        await this.credentials.add({ accountId, accountName: name, passwordHash, totpSecretCipher, totpLastStep: 0 });
      } catch (error) {
        throw isDuplicateKey(error) ? new DomainError('STAFF_NAME_TAKEN') : error;
      }
      const recoveryCodes = await this.recovery.renew(accountId, MACHINE);
      return { authenticator: secret && setupOf(secret.text, name), recoveryCodes };
    });
  }

  /**
   * A lost authenticator is worth nothing from here on, neither are its recovery codes, and whoever is signed in is out.
   * @throws DomainError STAFF_CREDENTIALS_MISSING
   */
  async resetAuthenticator(accountName: string): Promise<StaffSetup> {
    const credential = await this.credentials.byName(normaliseAccountName(accountName));
    if (!credential) throw new DomainError('STAFF_CREDENTIALS_MISSING');
    const { accountId } = credential;
    const secret = this.newSecret(accountId);
    return this.work.run(async () => {
      await this.credentials.replaceSecret(accountId, secret.cipher);
      await this.sessions.endAll(accountId);
      await this.audit.record(MACHINE, 'staff.authenticator-reset', accountId, accountId);
      const recoveryCodes = await this.recovery.renew(accountId, MACHINE);
      return { authenticator: setupOf(secret.text, credential.accountName), recoveryCodes };
    });
  }

  private newSecret(accountId: string): { text: string; cipher: string } {
    const text = toBase32(this.random.bytes(SECRET_BYTES));
    return { text, cipher: this.cipher.seal(totpSecretPlace(accountId), text) };
  }
}

const setupOf = (secret: string, name: string): AuthenticatorSetup => ({ secret, uri: totpUri(secret, name) });
