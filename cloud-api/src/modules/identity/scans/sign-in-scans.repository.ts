import { Injectable } from '@nestjs/common';
import { deleteRunOut, UnitOfWork } from '../../../platform/database/index.js';
import { SignInScanEntity } from './sign-in-scan.entity.js';
import type { ScanState } from './sign-in-scan.state.js';

@Injectable()
export class SignInScansRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(scan: SignInScanEntity): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(SignInScanEntity)
      .values(scan)
      .updateEntity(false)
      .execute();
  }

  byId(scanId: string): Promise<SignInScanEntity | null> {
    return this.work.manager
      .createQueryBuilder(SignInScanEntity, 'scan')
      .where('scan.id = :scanId', { scanId })
      .getOne();
  }

  byToken(tokenHash: string): Promise<SignInScanEntity | null> {
    return this.work.manager
      .createQueryBuilder(SignInScanEntity, 'scan')
      .where('scan.tokenHash = :tokenHash', { tokenHash })
      .getOne();
  }

  /** False when somebody else moved the scan first, or its time is over. Binds it to the account, if one is given. */
  async move(scan: SignInScanEntity, to: ScanState, now: Date, accountId: string | null): Promise<boolean> {
    const { affected } = await this.work.manager
      .createQueryBuilder()
      .update(SignInScanEntity)
      .set(accountId === null ? { state: to } : { state: to, accountId })
      .where('id = :id AND state = :from AND expires_at > :now', { id: scan.id, from: scan.state, now })
      .execute();
    return affected === 1;
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.work.manager.delete(SignInScanEntity, { accountId });
    await this.work.manager.delete(SignInScanEntity, { requiredAccountId: accountId });
  }

  async deleteExpiredBefore(instant: Date): Promise<void> {
    await deleteRunOut(this.work, SignInScanEntity, { key: 'id', instant: 'expiresAt' }, instant);
  }
}
