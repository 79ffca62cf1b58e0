import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

/** Every query names the account. */
@Injectable()
export class RecoveryCodesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** These instead of whatever there was. */
  async replaceAll(accountId: string, codes: readonly RecoveryCodeEntity[]): Promise<void> {
    await this.work.write('DELETE FROM staff_recovery_codes WHERE account_id = ?', [accountId]);
    for (const code of codes) await this.work.insert(RecoveryCodeEntity, code);
  }

  /** False when it is none of the account's, or was used. However many try at once, one gets true. */
  async use(accountId: string, codeHash: string, usedAt: Date): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(RecoveryCodeEntity)
      .set({ usedAt })
      .where('account_id = :accountId AND code_hash = :codeHash AND used_at IS NULL', { accountId, codeHash })
      .execute();
    return affected === 1;
  }

  /** How many still work. */
  async left(accountId: string): Promise<number> {
    const [row] = await this.work.rows<{ unused: number | string }>(
      'SELECT COUNT(*) AS unused FROM staff_recovery_codes WHERE account_id = ? AND used_at IS NULL',
      [accountId],
    );
    return Number(row?.unused);
  }
}
