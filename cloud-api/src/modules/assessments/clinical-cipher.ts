import { Injectable } from '@nestjs/common';
import { SubjectVault } from '../../platform/crypto/index.js';
import type { AnswerSheet } from './answers.policy.js';
import type { AssessmentDraftEntity } from './assessment-draft.entity.js';
import type { SubmissionEntity } from './submission.entity.js';
import type { ScoredSubmission, SealedAnswers, SealedResult } from './submission.types.js';

const DRAFTS = 'assessment_drafts';
const SUBMISSIONS = 'assessment_submissions';

/** What opening a result takes. */
export type SealedRow = Pick<SubmissionEntity, 'subjectId' | 'id' | 'takenOn' | 'resultCipher'>;

/**
 * The only place that turns answers and results into sealed columns and back, each bound to its table, column, row
 * and person. What it opens was authenticated, so it is what this server once wrote.
 */
@Injectable()
export class ClinicalCipher {
  constructor(private readonly vault: SubjectVault) {}

  async sealDraft(subjectId: string, rowId: string, answers: AnswerSheet): Promise<string> {
    const seal = await this.vault.sealerFor(subjectId);
    return seal({ table: DRAFTS, column: 'answers_cipher', rowId }, JSON.stringify(answers));
  }

  async openDraft({ subjectId, id, answersCipher }: AssessmentDraftEntity): Promise<AnswerSheet> {
    const place = { table: DRAFTS, column: 'answers_cipher', rowId: id };
    return JSON.parse(await this.vault.open(subjectId, place, answersCipher)) as AnswerSheet;
  }

  async sealSubmission(
    { subjectId, id: rowId }: Pick<SubmissionEntity, 'subjectId' | 'id'>,
    answers: SealedAnswers,
    result: SealedResult,
  ): Promise<Pick<SubmissionEntity, 'answersCipher' | 'resultCipher'>> {
    const seal = await this.vault.sealerFor(subjectId);
    return {
      answersCipher: seal({ table: SUBMISSIONS, column: 'answers_cipher', rowId }, JSON.stringify(answers)),
      resultCipher: seal({ table: SUBMISSIONS, column: 'result_cipher', rowId }, JSON.stringify(result)),
    };
  }

  async openAnswers({ subjectId, id, answersCipher }: SubmissionEntity): Promise<SealedAnswers> {
    const place = { table: SUBMISSIONS, column: 'answers_cipher', rowId: id };
    return JSON.parse(await this.vault.open(subjectId, place, answersCipher)) as SealedAnswers;
  }

  async openResult({ subjectId, id, takenOn, resultCipher }: SealedRow): Promise<ScoredSubmission> {
    const place = { table: SUBMISSIONS, column: 'result_cipher', rowId: id };
    const opened = JSON.parse(await this.vault.open(subjectId, place, resultCipher)) as SealedResult;
    return { ...opened, submissionId: id, takenOn };
  }
}
