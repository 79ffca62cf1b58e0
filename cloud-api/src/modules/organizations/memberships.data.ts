import { Injectable } from '@nestjs/common';
import {
  type ErasedRows,
  type ExportedTable,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import { JoinCodeTriesRepository } from './join-code-tries.repository.js';
import { membershipHeadings } from './locales/personal-data.zh.js';
import { MembershipsRepository } from './memberships.repository.js';

/** Which units somebody belonged to. */
@Injectable()
export class MembershipsData implements PersonalDataPort {
  readonly group = 'organizations';
  readonly tables = ['join_code_tries', 'memberships'];

  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly tries: JoinCodeTriesRepository,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  count({ accountId }: Person): Promise<number> {
    return this.memberships.countOf(accountId);
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const rows = (await this.memberships.allOf(accountId)).map((row) => ({ ...row }));
    return rows.length > 0 ? [{ ...membershipHeadings, rows }] : [];
  }

  async erase({ accountId }: Person): Promise<ErasedRows> {
    await this.tries.delete(accountId);
    return { deleted: await this.memberships.deleteAllOf(accountId), kept: 0 };
  }
}
