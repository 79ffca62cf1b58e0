import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RootKey } from './root-key.js';

/**
 * Finds a row by a value that is stored sealed (openid, phone, staff number). Never for scores or answers:
 * a column with few values gives itself away by its repetitions.
 */
@Injectable()
export class BlindIndex {
  constructor(private readonly root: RootKey) {}

  /**
   * @param column `table.column`; equal values in two columns have different indices
   * @returns 64 hex digits: the same under every collation, unlike base64
   */
  of(column: string, value: string): string {
    const key = this.root.keyFor(`blind-index|${column}`);
    return createHmac('sha256', key).update(value.normalize('NFKC').trim()).digest('hex');
  }
}
