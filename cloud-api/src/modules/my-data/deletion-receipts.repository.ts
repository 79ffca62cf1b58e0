import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DeletionReceiptEntity } from './deletion-receipt.entity.js';

@Injectable()
export class DeletionReceiptsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(id: string): Promise<DeletionReceiptEntity | null> {
    return this.work.findOne(DeletionReceiptEntity, { id });
  }

  /** @throws the driver's duplicate key error when the number is taken */
  async insert(receipt: DeletionReceiptEntity): Promise<void> {
    await this.work.insert(DeletionReceiptEntity, receipt);
  }

  /** For the job: nobody's in particular. @returns how many are gone */
  async deleteIssuedBefore(day: LocalDate, limit: number): Promise<number> {
    const old = await this.work.manager
      .createQueryBuilder(DeletionReceiptEntity, 'receipt')
      .select(['receipt.id'])
      .where({ issuedOn: LessThan(day) })
      .orderBy('receipt.issuedOn')
      .limit(limit)
      .getMany();
    if (old.length > 0) await this.work.manager.delete(DeletionReceiptEntity, { id: In(old.map(({ id }) => id)) });
    return old.length;
  }
}
