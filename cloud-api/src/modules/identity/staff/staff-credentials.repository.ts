import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { StaffCredentialEntity } from './staff-credential.entity.js';

@Injectable()
export class StaffCredentialsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Rejects with a duplicate key when the name is taken or the account has credentials. */
  async add(credential: StaffCredentialEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(StaffCredentialEntity)
      .values(credential)
      .updateEntity(false)
      .execute();
  }

  byName(accountName: string): Promise<StaffCredentialEntity | null> {
    return this.work.manager
      .createQueryBuilder(StaffCredentialEntity, 'credential')
      .where('credential.accountName = :accountName', { accountName })
      .getOne();
  }

  byAccount(accountId: string): Promise<StaffCredentialEntity | null> {
    return this.work.manager
      .createQueryBuilder(StaffCredentialEntity, 'credential')
      .where('credential.accountId = :accountId', { accountId })
      .getOne();
  }

  /** Codes of the secret of before are worth nothing; the new one's count from the beginning. */
  async replaceSecret(accountId: string, totpSecretCipher: string): Promise<void> {
    await this.work.update(StaffCredentialEntity, { accountId }, { totpSecretCipher, totpLastStep: 0 });
  }

  /** @returns how many there were */
  async delete(accountId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(StaffCredentialEntity, { accountId });
    return affected ?? 0;
  }

  /** False when this code, or a later one, was used already. */
  async useTotpStep(accountId: string, step: number): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(StaffCredentialEntity)
      .set({ totpLastStep: step })
      .where('account_id = :accountId AND totp_last_step < :step', { accountId, step })
      .execute();
    return affected === 1;
  }
}
