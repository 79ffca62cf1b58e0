import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { RootKey } from './root-key.js';
import { type Tombstone, TombstoneFile } from './tombstones.js';

/**
 * Which accounts were erased, in the file of the erased keys: a copy that is restored later brings their rows back, and
 * not everybody has a key of their own. Without the root nobody gets from a line to an account.
 */
@Injectable()
export class AccountTombstones {
  constructor(
    private readonly root: RootKey,
    private readonly file: TombstoneFile,
    private readonly clock: Clock,
  ) {}

  of(accountId: string): Tombstone {
    return createHmac('sha256', this.root.keyFor('account-tombstone')).update(accountId).digest('hex');
  }

  /** On the disk when it resolves. */
  async append(accountId: string): Promise<Tombstone> {
    const tombstone = this.of(accountId);
    await this.file.append([tombstone], this.clock.today());
    return tombstone;
  }

  /** Tells erased accounts from others, as the file stands now; null when nobody was ever erased. */
  async reader(): Promise<((accountId: string) => boolean) | null> {
    const known = await this.file.read();
    return known.size === 0 ? null : (accountId) => known.has(this.of(accountId));
  }
}
