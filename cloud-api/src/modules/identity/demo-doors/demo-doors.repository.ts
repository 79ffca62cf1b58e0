import { Injectable } from '@nestjs/common';
import type { DemoDoor } from '@anxin/contracts';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database/index.js';
import { DemoDoorEntity } from './demo-door.entity.js';

@Injectable()
export class DemoDoorsRepository {
  constructor(private readonly work: UnitOfWork) {}

  async accountBehind(door: DemoDoor): Promise<string | null> {
    const found = await this.work.manager
      .createQueryBuilder(DemoDoorEntity, 'door')
      .where('door.door = :door', { door })
      .getOne();
    return found?.accountId ?? null;
  }

  async leadingTo(accountId: string): Promise<DemoDoor[]> {
    const found = await this.work.manager.findBy(DemoDoorEntity, { accountId });
    return found.map(({ door }) => door);
  }

  async put(door: DemoDoor, accountId: string): Promise<void> {
    try {
      await this.work.manager
        .createQueryBuilder()
        .insert()
        .into(DemoDoorEntity)
        .values({ door, accountId })
        .updateEntity(false)
        .execute();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await this.work.manager
        .createQueryBuilder()
        .update(DemoDoorEntity)
        .set({ accountId })
        .where('door = :door', { door })
        .execute();
    }
  }
}
