import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { isDuplicateKey, isEmbedded, UnitOfWork } from '../database/index.js';
import { WrappedKeyEntity, type WrappedKeyName } from './wrapped-key.entity.js';

const CURRENT = `SELECT master_key_id AS id FROM wrapped_keys WHERE name = 'root'`;

/** A row whose key is there. */
export interface WrappedKey {
  name: WrappedKeyName;
  wrappedKey: string;
  masterKeyId: string;
}

/** Every query on `wrapped_keys`. */
@Injectable()
export class WrappedKeysRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(name: WrappedKeyName): Promise<WrappedKeyEntity | null> {
    return this.work.findOne(WrappedKeyEntity, { name });
  }

  /** Both keys of a rotation, or none. */
  async ofRotation(): Promise<WrappedKey[]> {
    const rows = await this.work.manager.findBy(WrappedKeyEntity, { name: In(['next-master', 'previous-master']) });
    return rows.filter(isThere);
  }

  /**
   * The fingerprint of the master key that wraps now. On MySQL it stays that one until the transaction ends; the embedded
   * database refuses a transaction that wrote after reading what another process changed, and it is tried again.
   */
  async currentMasterId(): Promise<string | null> {
    const lock = isEmbedded(this.work.manager.dataSource) ? '' : ' LOCK IN SHARE MODE';
    const [root] = await this.work.rows<{ id: string | null }>(CURRENT + lock, []);
    return root?.id ?? null;
  }

  /** @returns false when there is one of that name */
  async insertOnce(row: WrappedKey): Promise<boolean> {
    try {
      await this.work.insert(WrappedKeyEntity, Object.assign(new WrappedKeyEntity(), row));
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Replaces the wrapping unless it was replaced meanwhile. @param seen fingerprint of the key that wraps it so far */
  async rewrap({ name, wrappedKey, masterKeyId }: WrappedKey, seen: string | null): Promise<boolean> {
    const where = { name, masterKeyId: seen ?? IsNull() };
    const { affected } = await this.work.manager.update(WrappedKeyEntity, where, { wrappedKey, masterKeyId });
    return affected === 1;
  }

  async endRotation(): Promise<void> {
    await this.work.manager.delete(WrappedKeyEntity, { name: In(['next-master', 'previous-master']) });
  }
}

const isThere = (row: WrappedKeyEntity): row is WrappedKeyEntity & WrappedKey =>
  row.wrappedKey !== null && row.masterKeyId !== null;
