import { Injectable } from '@nestjs/common';
import { SubjectVault } from '../../platform/crypto/index.js';
import type { AnswerSheet } from './answers.policy.js';
import type { AssessmentDraftEntity } from './assessment-draft.entity.js';
import type { SubmissionEntity } from './submission.entity.js';
import type { ScoredSubmission, SealedAnswers, SealedResult } from './submission.types.js';

const DRAFTS = 'assessment_drafts';
const SUBMISSIONS = 'assessment_submissions';

/**
 * The only place that turns answers and results into sealed columns and back, each bound to its table, column, row
 * and person. What it opens was authenticated, so it is what this server once wrote.
 */
@Injectable()
export class ClinicalCipher {
  constructor(private readonly vault: SubjectVault) {}

  sealDraft(subjectId: string, rowId: string, answers: AnswerSheet): Promise<string> {
    return this.vault.seal(subjectId, { table: DRAFTS, column: 'answers_cipher', rowId }, JSON.stringify(answers));
  }

  async openDraft({ subjectId, id, answersCipher }: AssessmentDraftEntity): Promise<AnswerSheet> {
    const place = { table: DRAFTS, column: 'answers_cipher', rowId: id };
    return JSON.parse(await this.vault.open(subjectId, place, answersCipher)) as AnswerSheet;
  }

  sealAnswers(subjectId: string, rowId: string, answers: SealedAnswers): Promise<string> {
    return this.vault.seal(subjectId, { table: SUBMISSIONS, column: 'answers_cipher', rowId }, JSON.stringify(answers));
  }

  async openAnswers({ subjectId, id, answersCipher }: SubmissionEntity): Promise<SealedAnswers> {
    const place = { table: SUBMISSIONS, column: 'answers_cipher', rowId: id };
    return JSON.parse(await this.vault.open(subjectId, place, answersCipher)) as SealedAnswers;
  }

  sealResult(subjectId: string, rowId: string, result: SealedResult): Promise<string> {
    return this.vault.seal(subjectId, { table: SUBMISSIONS, column: 'result_cipher', rowId }, JSON.stringify(result));
  }

  async openResult({ subjectId, id, takenOn, resultCipher }: SubmissionEntity): Promise<ScoredSubmission> {
    const place = { table: SUBMISSIONS, column: 'result_cipher', rowId: id };
    const opened = JSON.parse(await this.vault.open(subjectId, place, resultCipher)) as SealedResult;
    return { ...opened, submissionId: id, takenOn };
  }
}
