import { Injectable } from '@nestjs/common';
import { deleteRunOut, isDuplicateKey, UnitOfWork } from '../database/index.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';

/** Every query on `idempotency_keys`. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Waits for another transaction with the same key to end. @returns false when the key is taken */
  async insert(row: IdempotencyKeyEntity): Promise<boolean> {
    try {
      await this.work.manager.insert(IdempotencyKeyEntity, row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async find(request: Pick<IdempotencyKeyEntity, 'principal' | 'route' | 'keyHash'>) {
    return this.work.manager.findOneBy(IdempotencyKeyEntity, request);
  }

  async storeReply(id: string, reply: string): Promise<void> {
    await this.work.manager.update(IdempotencyKeyEntity, { id }, { reply });
  }

  /** @returns how many there were */
  async deleteAllOf(principal: string): Promise<number> {
    const { affected } = await this.work.manager.delete(IdempotencyKeyEntity, { principal });
    return affected ?? 0;
  }

  async deleteExpired(now: Date): Promise<void> {
    await deleteRunOut(this.work, IdempotencyKeyEntity, { key: 'id', instant: 'expiresAt' }, now);
  }
}
