import { Injectable } from '@nestjs/common';
import { AccountTombstones, SubjectVault } from '../../platform/crypto/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DATA_GROUPS, type DataGroup, PersonalData } from '../../platform/personal-data/index.js';

export interface Erased {
  readonly counts: readonly { readonly group: DataGroup; readonly deleted: number; readonly kept: number }[];
  /** whether there was an account at all */
  readonly wasThere: boolean;
  readonly keyDestroyed: boolean;
  /** of the account */
  readonly tombstone: string;
}

/** Takes a person out of every table, and destroys the key of what they answered. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly personalData: PersonalData,
    private readonly vault: SubjectVault,
    private readonly tombstones: AccountTombstones,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * All of it or nothing, in the transaction that is open. The tombstones are on the disk before it ends: what breaks
   * off in the last moment is erased by the next replay, and never comes back from a backup.
   */
  async erase(accountId: string): Promise<Erased> {
    if (!this.work.isOpen) throw new Error('a person is erased within a unit of work');
    const person = { accountId, subjectId: this.vault.subjectIdFor(accountId) };
    const counts: { group: DataGroup; deleted: number; kept: number }[] = [];
    for (const group of DATA_GROUPS) {
      const sum = { group, deleted: 0, kept: 0 };
      const ports = this.personalData.of(group);
      // a person who is called erased and is not would be the worst of all
      if (ports.length === 0) throw new Error(`nobody erases ${group}`);
      for (const port of ports) {
        const { deleted, kept } = await port.erase(person);
        sum.deleted += deleted;
        sum.kept += kept;
      }
      counts.push(sum);
    }
    const wasThere = counts.some(({ group, deleted }) => group === 'account' && deleted > 0);
    const tombstone = await this.tombstones.append(accountId);
    const keyDestroyed = await this.vault.shredSubject(person.subjectId);
    return { counts, wasThere, keyDestroyed, tombstone };
  }
}
