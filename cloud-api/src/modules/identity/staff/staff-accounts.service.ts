import { Injectable } from '@nestjs/common';
import { FieldCipher, type FieldPlace } from '../../../platform/crypto/index.js';
import { isDuplicateKey } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { normaliseAccountName } from './account-name.js';
import { Passwords } from './passwords.js';
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
    private readonly passwords: Passwords,
    private readonly cipher: FieldCipher,
    private readonly random: RandomSource,
  ) {}

  /**
   * @returns what the authenticator needs, shown this once; null without one
   * @throws DomainError STAFF_PASSWORD_WEAK, STAFF_NAME_TAKEN
   */
  async create({ accountId, accountName, password, authenticator }: NewStaff): Promise<AuthenticatorSetup | null> {
    if ([...password].length < SHORTEST_PASSWORD) throw new DomainError('STAFF_PASSWORD_WEAK');
    const name = normaliseAccountName(accountName);
    const secret = authenticator ? toBase32(this.random.bytes(SECRET_BYTES)) : null;
    const passwordHash = await this.passwords.hash(password);
    const totpSecretCipher = secret && this.cipher.seal(totpSecretPlace(accountId), secret);
    try {
      await this.credentials.add({ accountId, accountName: name, passwordHash, totpSecretCipher, totpLastStep: 0 });
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('STAFF_NAME_TAKEN') : error;
    }
    return secret === null ? null : { secret, uri: totpUri(secret, name) };
  }
}
