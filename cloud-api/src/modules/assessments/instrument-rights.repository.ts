import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { InstrumentRightEntity } from './instrument-right.entity.js';

/** One row per instrument, so the list is bounded by the library. */
@Injectable()
export class InstrumentRightsRepository {
  constructor(private readonly work: UnitOfWork) {}

  list(): Promise<InstrumentRightEntity[]> {
    return this.work.manager.createQueryBuilder(InstrumentRightEntity, 'right').orderBy('right.instrumentId').getMany();
  }

  async find(instrumentId: string): Promise<InstrumentRightEntity | undefined> {
    return (await this.work.manager.findOneBy(InstrumentRightEntity, { instrumentId })) ?? undefined;
  }

  /** Records a right, or what has changed in one that is recorded. */
  async record(right: InstrumentRightEntity): Promise<void> {
    const { instrumentId, ...facts } = right;
    const { affected } = await this.work.manager.update(InstrumentRightEntity, { instrumentId }, facts);
    if ((affected ?? 0) > 0) return;
    try {
      await this.work.manager.insert(InstrumentRightEntity, right);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await this.work.manager.update(InstrumentRightEntity, { instrumentId }, facts);
    }
  }
}
