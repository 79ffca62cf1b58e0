import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../platform/crypto/index.js';
import {
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import { readWriters, withoutWriter } from './filling/section-content.js';
import { SectionsRepository } from './filling/sections.repository.js';
import { paperHeadings, paperWords } from './locales/personal-data.zh.js';
import { SubmissionsRepository } from './review/submissions.repository.js';

/** What somebody signed for a unit or for the union. The papers are the unit's: they stay, and their totals with them. */
@Injectable()
export class PlansData implements PersonalDataPort {
  readonly group = 'plans';
  readonly tables = ['plan_reviews', 'plan_sections', 'plan_submissions'];

  constructor(
    private readonly sections: SectionsRepository,
    private readonly papers: SubmissionsRepository,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  count({ accountId }: Person): Promise<number> {
    return this.papers.countBy(accountId);
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const handedIn = await this.papers.handedInBy(accountId);
    const decided = await this.papers.decidedBy(accountId);
    const rows = [
      ...handedIn.map((paper) => ({ ...paper, did: paperWords.handedIn, at: paper.receivedAt })),
      ...decided.map((paper) => ({ ...paper, did: paperWords.decided, at: paper.createdAt })),
    ]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ year, unitName, did, signedName, at }) => ({ year, unitName, did, signedName, at: instantCell(at) }));
    return rows.length > 0 ? [{ ...paperHeadings, rows }] : [];
  }

  async erase({ accountId }: Person): Promise<ErasedRows> {
    const kept = await this.papers.forgetAccount(accountId);
    for (let left = await this.sections.writtenBy(accountId); left.length > 0;) {
      for (const row of left) {
        const writers = canonicalJson(withoutWriter(readWriters(row.writers), accountId));
        const updatedBy = row.updatedBy === accountId ? null : row.updatedBy;
        await this.sections.forgetWriter(row, { writers, updatedBy });
      }
      // somebody wrote there in between
      left = await this.sections.writtenBy(accountId);
    }
    return { deleted: 0, kept };
  }
}
