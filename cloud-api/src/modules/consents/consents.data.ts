import { Injectable } from '@nestjs/common';
import {
  type ErasedRows,
  type ExportedTable,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import { ConsentsRepository } from './consents.repository.js';
import { consentHeadings, purposeWords } from './locales/personal-data.zh.js';

/** What a person agreed to and withdrew. */
@Injectable()
export class ConsentsData implements PersonalDataPort {
  readonly group = 'consents';
  readonly tables = ['consents'];

  constructor(
    private readonly consents: ConsentsRepository,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  count({ subjectId }: Person): Promise<number> {
    return this.consents.countOf(subjectId);
  }

  async export({ subjectId }: Person): Promise<readonly ExportedTable[]> {
    const rows = (await this.consents.allOf(subjectId)).map(({ purpose, version, givenOn, withdrawnOn }) => ({
      ...{ purpose: purposeWords(purpose), version, givenOn, withdrawnOn },
    }));
    return rows.length > 0 ? [{ ...consentHeadings, rows }] : [];
  }

  async erase({ subjectId }: Person): Promise<ErasedRows> {
    return { deleted: await this.consents.deleteAllOf(subjectId), kept: 0 };
  }
}
