import { Injectable } from '@nestjs/common';
import { isDuplicateKey, isEmbedded, UnitOfWork } from '../database/index.js';
import { SubjectKeyEntity } from './subject-key.entity.js';

const FIND = `SELECT subject_id AS subjectId, wrapped_key AS wrappedKey, master_key_id AS masterKeyId,
  dek_version AS dekVersion, created_on AS createdOn FROM subject_keys WHERE subject_id = ?`;

/** Every query on `subject_keys`. */
@Injectable()
export class SubjectKeysRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(subjectId: string): Promise<SubjectKeyEntity | null> {
    const [seen] = await this.work.rows<SubjectKeyEntity>(FIND, [subjectId]);
    if (seen) return Object.assign(new SubjectKeyEntity(), seen);
    if (!this.work.isOpen || isEmbedded(this.work.manager.dataSource)) return null;
    // A snapshot older than the key does not show it; a locking read shows what is committed now.
    return this.work.manager
      .createQueryBuilder(SubjectKeyEntity, 'key')
      .where('key.subjectId = :subjectId', { subjectId })
      .setLock('pessimistic_read')
      .getOne();
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

  /** @returns false when the key was erased or wrapped again since it was seen */
  async delete({ subjectId, wrappedKey }: SubjectKeyEntity): Promise<boolean> {
    const { affected } = await this.work.manager.delete(SubjectKeyEntity, { subjectId, wrappedKey });
    return affected === 1;
  }

  /** How many keys each master key wraps. */
  async countByMaster(): Promise<{ masterKeyId: string; count: number }[]> {
    const rows = await this.work.manager
      .createQueryBuilder(SubjectKeyEntity, 'key')
      .select('key.masterKeyId', 'masterKeyId')
      .addSelect('COUNT(*)', 'count')
      .groupBy('key.masterKeyId')
      .getRawMany<{ masterKeyId: string; count: number | string }>();
    return rows.map(({ masterKeyId, count }) => ({ masterKeyId, count: Number(count) }));
  }

  /** @param after the last subject seen: a pass over all keys reads each once */
  async wrappedByOthers(masterKeyId: string, limit: number, after = ''): Promise<SubjectKeyEntity[]> {
    return this.work.manager
      .createQueryBuilder(SubjectKeyEntity, 'key')
      .where('key.subjectId > :after AND key.masterKeyId <> :masterKeyId', { after, masterKeyId })
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
}
