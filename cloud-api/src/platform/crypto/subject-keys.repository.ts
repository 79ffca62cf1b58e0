import { Injectable } from '@nestjs/common';
import { isDuplicateKey, isEmbedded, UnitOfWork } from '../database/index.js';
import { SubjectKeyEntity } from './subject-key.entity.js';

/** Every query on `subject_keys`. */
@Injectable()
export class SubjectKeysRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(subjectId: string): Promise<SubjectKeyEntity | null> {
    const seen = await this.query(subjectId).getOne();
    if (seen || !this.work.isOpen || isEmbedded(this.work.manager.dataSource)) return seen;
    // A snapshot older than the key does not show it; a locking read shows what is committed now.
    return this.query(subjectId).setLock('pessimistic_read').getOne();
  }

  /** Stores the key unless the subject has one. @returns true when this one was stored */
  async insertOnce(row: SubjectKeyEntity): Promise<boolean> {
    try {
      await this.work.manager.insert(SubjectKeyEntity, row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** @returns true when there was a key */
  async delete(subjectId: string): Promise<boolean> {
    const { affected } = await this.work.manager.delete(SubjectKeyEntity, { subjectId });
    return affected === 1;
  }

  async wrappedByOthers(masterKeyId: string, limit: number): Promise<SubjectKeyEntity[]> {
    return this.work.manager
      .createQueryBuilder(SubjectKeyEntity, 'key')
      .where('key.masterKeyId <> :masterKeyId', { masterKeyId })
      .orderBy('key.subjectId')
      .limit(limit)
      .getMany();
  }

  /** Replaces the wrapping, unless the key was erased or wrapped again meanwhile. */
  async rewrap(seen: SubjectKeyEntity, wrappedKey: string, masterKeyId: string): Promise<boolean> {
    const { subjectId, masterKeyId: seenMasterKeyId } = seen;
    const { affected } = await this.work.manager.update(
      SubjectKeyEntity,
      { subjectId, masterKeyId: seenMasterKeyId },
      { wrappedKey, masterKeyId },
    );
    return affected === 1;
  }

  private query(subjectId: string) {
    return this.work.manager
      .createQueryBuilder(SubjectKeyEntity, 'key')
      .where('key.subjectId = :subjectId', { subjectId });
  }
}
