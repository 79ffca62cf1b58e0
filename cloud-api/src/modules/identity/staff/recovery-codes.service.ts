import { Injectable } from '@nestjs/common';
import { Audit, type By } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { BlindIndex } from '../../../platform/crypto/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import { recoveryCodesMade, recoveryCodeUsed } from '../identity.events.js';
import { normaliseRecoveryCode, RECOVERY_CODE_LENGTH, showRecoveryCode } from './recovery-code.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';

const HOW_MANY = 10;

/**
 * Ten ways in for whoever has lost the authenticator, each once. Kept as a keyed hash: with 49 random bits, a key that
 * is not in the database and the same slow-down as codes, there is nothing for argon2 to add.
 */
@Injectable()
export class RecoveryCodesService {
  constructor(
    private readonly codes: RecoveryCodesRepository,
    private readonly index: BlindIndex,
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** New ones; those of before are worth nothing from here on. @returns them as they are shown, this once */
  async renew(accountId: string, by: By): Promise<string[]> {
    return this.work.run(async () => {
      const codes = [...this.draw()];
      const rows = codes.map((code) => ({
        ...{ id: this.random.uuid(), accountId, codeHash: this.hashOf(accountId, code), usedAt: null },
      }));
      await this.codes.replaceAll(accountId, rows);
      await this.audit.record(by, 'recovery-codes.made', accountId, accountId);
      await this.outbox.publish(recoveryCodesMade({ accountId, occasion: this.random.uuid() }));
      return codes.map(showRecoveryCode);
    });
  }

  /** Within the unit of work that signs in. @returns false when the code is none of the account's, or was used */
  async use(accountId: string, typed: string, requestId: string): Promise<boolean> {
    const used = await this.codes.use(
      accountId,
      this.hashOf(accountId, normaliseRecoveryCode(typed)),
      this.clock.now(),
    );
    if (!used) return false;
    await this.audit.record({ accountId, roles: [], requestId }, 'recovery-code.used', accountId);
    const left = await this.codes.left(accountId);
    await this.outbox.publish(recoveryCodeUsed({ accountId, left, occasion: this.random.uuid() }));
    return true;
  }

  left(accountId: string): Promise<number> {
    return this.codes.left(accountId);
  }

  private draw(): Set<string> {
    const codes = new Set<string>();
    while (codes.size < HOW_MANY) codes.add(this.random.readableCode(RECOVERY_CODE_LENGTH));
    return codes;
  }

  private hashOf(accountId: string, code: string): string {
    return this.index.of('staff_recovery_codes.code_hash', `${accountId}|${code}`);
  }
}
