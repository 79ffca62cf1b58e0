import { Injectable } from '@nestjs/common';
import {
  type ErasedRows,
  type ExportedTable,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import { ROLE_NAMES } from '../identity/index.js';
import { shareHeadings, withAnswersWords } from './locales/personal-data.zh.js';
import { purposeNames } from './locales/sharing.zh.js';
import { SharesRepository } from './shares.repository.js';

/** What somebody let others see: a consent for each. Who receives is erased from the shares of others as well. */
@Injectable()
export class SharesData implements PersonalDataPort {
  readonly group = 'consents';
  readonly tables = ['result_shares'];

  constructor(
    private readonly shares: SharesRepository,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  count({ subjectId }: Person): Promise<number> {
    return this.shares.countOf(subjectId);
  }

  async export({ subjectId }: Person): Promise<readonly ExportedTable[]> {
    const rows = (await this.shares.allOf(subjectId)).map((share) => ({
      ...{ submissionId: share.submissionId, receiver: ROLE_NAMES[share.receiverRole] },
      ...{ purpose: purposeNames[share.purpose], withAnswers: withAnswersWords(share.withAnswers === 1) },
      ...{ givenOn: share.givenOn, untilOn: share.untilOn, endedOn: share.endedOn },
    }));
    return rows.length > 0 ? [{ ...shareHeadings, rows }] : [];
  }

  async erase({ accountId, subjectId }: Person): Promise<ErasedRows> {
    return { deleted: await this.shares.deleteAllOf(subjectId, accountId), kept: 0 };
  }
}
