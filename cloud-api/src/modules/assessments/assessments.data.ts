import { assessmentSummary, clientDefinition } from '@anxin/instruments';
import { Injectable } from '@nestjs/common';
import {
  type Cell,
  type ErasedRows,
  type ExportedTable,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../platform/personal-data/index.js';
import type { AnswerSheet } from './answers.policy.js';
import { ClinicalCipher } from './clinical-cipher.js';
import { DraftsRepository } from './drafts.repository.js';
import { answerHeadings, draftHeadings, resultHeadings } from './locales/personal-data.zh.js';
import { officialResult, plainWords } from './result-words.policy.js';
import type { SubmissionEntity } from './submission.entity.js';
import { SubmissionsRepository } from './submissions.repository.js';

const PAGE = 100;

/** Answers and results. Opened for the person's own export, and for nothing else here. */
@Injectable()
export class AssessmentsData implements PersonalDataPort {
  readonly group = 'assessments';
  readonly tables = ['assessment_drafts', 'assessment_submissions'];

  constructor(
    private readonly drafts: DraftsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly cipher: ClinicalCipher,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async count({ subjectId }: Person): Promise<number> {
    return (await this.submissions.countOf(subjectId)) + (await this.drafts.countOf(subjectId));
  }

  async export({ subjectId }: Person): Promise<readonly ExportedTable[]> {
    const results: Record<string, Cell>[] = [];
    const answers: Record<string, Cell>[] = [];
    for (const submission of await this.all(subjectId)) {
      const { submissionId, takenAt, result } = await this.cipher.openResult(submission);
      const { name, total, bandLabel } = officialResult(result);
      const form = { submissionId, takenAt, assessment: titleOf(submission.instrumentId) };
      results.push({ ...form, officialName: name, total, band: bandLabel, inPlainWords: plainWords(result).headline });
      const sheet = (await this.cipher.openAnswers(submission)).answers;
      answers.push(...inWords(submission.instrumentId, sheet).map((answer) => ({ ...form, ...answer })));
    }
    const unfinished: Record<string, Cell>[] = [];
    for (const draft of await this.drafts.listOf(subjectId)) {
      const form = { assessment: titleOf(draft.instrumentId), updatedOn: draft.updatedOn };
      const sheet = await this.cipher.openDraft(draft);
      unfinished.push(...inWords(draft.instrumentId, sheet).map((answer) => ({ ...form, ...answer })));
    }
    return [
      { ...resultHeadings, rows: results },
      { ...answerHeadings, rows: answers },
      { ...draftHeadings, rows: unfinished },
    ].filter(({ rows }) => rows.length > 0);
  }

  async erase({ subjectId }: Person): Promise<ErasedRows> {
    const drafts = await this.drafts.deleteAllOf(subjectId);
    return { deleted: drafts + (await this.submissions.deleteAllOf(subjectId)), kept: 0 };
  }

  private async all(subjectId: string): Promise<SubmissionEntity[]> {
    const all: SubmissionEntity[] = [];
    for (;;) {
      const last = all.at(-1);
      const page = await this.submissions.page(subjectId, last ? { before: last } : {}, PAGE);
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  }
}

const titleOf = (instrumentId: string): string => assessmentSummary(instrumentId)?.title ?? instrumentId;

/** As the form printed question and answer, where this version still has them. */
function inWords(instrumentId: string, sheet: AnswerSheet): { question: string; answer: Cell }[] {
  const items = clientDefinition(instrumentId)?.items ?? [];
  return Object.entries(sheet).map(([itemId, value]) => {
    const item = items.find((candidate) => candidate.itemId === itemId);
    const label = item?.options.find((option) => option.value === value)?.label;
    return { question: item?.text ?? itemId, answer: label ?? String(value) };
  });
}
