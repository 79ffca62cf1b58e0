import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import {
  type ErasedRows,
  type ExportedTable,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../../platform/personal-data/index.js';
import { AccessLogEntryResponse } from '../dto/access-log.response.js';
import { accessHeadings } from '../locales/personal-data.zh.js';

const PAGE = 100;

/** What others did with what is this person's. The log is a chain: its entries stay, and their ids lead nowhere then. */
@Injectable()
export class AccessLogData implements PersonalDataPort {
  readonly group = 'access';
  readonly tables = ['audit_entries'];

  constructor(
    private readonly audit: Audit,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async count(person: Person): Promise<number> {
    let count = 0;
    for (const owner of ownersOf(person)) count += await this.audit.countOf(owner);
    return count;
  }

  async export(person: Person): Promise<readonly ExportedTable[]> {
    const rows: { at: string; who: string; what: string }[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.audit.accessLogOf(ownersOf(person), {
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { at, who, what } of page.items.map((entry) => AccessLogEntryResponse.from(entry))) {
        rows.push({ at, who, what });
      }
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    return rows.length > 0 ? [{ ...accessHeadings, rows }] : [];
  }

  async erase(person: Person): Promise<ErasedRows> {
    return { deleted: 0, kept: await this.count(person) };
  }
}

/** Entries about answers name the pseudonym. */
const ownersOf = ({ accountId, subjectId }: Person): readonly string[] => [accountId, subjectId];
