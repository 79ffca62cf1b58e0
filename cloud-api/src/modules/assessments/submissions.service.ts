import { Injectable } from '@nestjs/common';
import { Clock, localDateOf } from '../../platform/clock/index.js';
import { SubjectVault } from '../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, type Page, pageOf } from '../../platform/pagination/index.js';
import { Consents, type ConsentTerms } from '../consents/index.js';
import { readAnswerSheet, sameAnswers, scoreSheet, withoutMissing } from './answers.policy.js';
import { ClinicalCipher } from './clinical-cipher.js';
import { DraftsRepository } from './drafts.repository.js';
import { LibraryService } from './library.service.js';
import type { SubmissionEntity } from './submission.entity.js';
import { EARLIER_RESULTS, SubmissionsRepository } from './submissions.repository.js';
import type { Form, ScoredSubmission, Trail } from './submission.types.js';
import { takenAt } from './taken-at.policy.js';

export interface ListQuery {
  readonly assessmentId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

const ORDER = { takenOn: 'string', position: 'number' } as const;

/** Finished forms and their results. Everything here is a person's own; what is not is not found. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly drafts: DraftsRepository,
    private readonly library: LibraryService,
    private readonly consents: Consents,
    private readonly vault: SubjectVault,
    private readonly cipher: ClinicalCipher,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a form exactly once, however often it arrives. The id is the client's, and so is the key to a retry.
   *
   * @throws DomainError CONSENT_REQUIRED, ASSESSMENT_NOT_FOUND, ASSESSMENT_VERSION_CHANGED, ANSWER_*, and
   *   SUBMISSION_CONFLICT when the id is taken by something else, without saying whose
   */
  async submit(accountId: string, assessmentId: string, form: Form): Promise<Trail> {
    const subjectId = this.vault.subjectIdFor(accountId);
    const terms = await this.consents.terms('self-assessment');
    try {
      return await this.work.run(() => this.store(subjectId, terms, assessmentId, form));
    } catch (error) {
      if (!isDuplicateKey(error) && !(error instanceof DomainError)) throw error;
      // What is refused now may have been stored before: the reply was lost and the form comes again.
      const stored = await this.submissions.find(subjectId, form.submissionId);
      if (stored !== null) return this.repeat(stored, assessmentId, form);
      // The id is somebody else's.
      throw isDuplicateKey(error) ? new DomainError('SUBMISSION_CONFLICT') : error;
    }
  }

  /** @throws DomainError SUBMISSION_NOT_FOUND, also for other people's */
  async get(accountId: string, submissionId: string): Promise<Trail> {
    return this.trail(await this.own(accountId, submissionId));
  }

  /** Newest first. @throws DomainError CONSENT_REQUIRED */
  async list(accountId: string, { assessmentId, cursor, limit }: ListQuery): Promise<Page<ScoredSubmission>> {
    const subjectId = this.vault.subjectIdFor(accountId);
    await this.consents.requireAny(subjectId, 'self-assessment');
    const filter = {
      ...(assessmentId === undefined ? {} : { instrumentId: assessmentId }),
      ...(cursor === undefined ? {} : { before: decodeCursor(ORDER, cursor) }),
    };
    const { items, nextCursor } = pageOf(await this.submissions.page(subjectId, filter, limit + 1), limit, ORDER);
    return { items: await Promise.all(items.map((row) => this.cipher.openResult(row))), nextCursor };
  }

  /** @throws DomainError SUBMISSION_NOT_FOUND */
  async delete(accountId: string, submissionId: string): Promise<void> {
    const deleted = await this.submissions.delete(this.vault.subjectIdFor(accountId), submissionId);
    if (!deleted) throw new DomainError('SUBMISSION_NOT_FOUND');
  }

  /** One transaction: the consent is held, the form stored, the draft gone; or none of it. */
  private async store(subjectId: string, terms: ConsentTerms, assessmentId: string, form: Form): Promise<Trail> {
    await this.consents.hold(subjectId, terms);
    const asked = await this.library.definitionOf(assessmentId, form.instrumentVersion);
    const answers = readAnswerSheet(asked, form.answers);
    const result = scoreSheet(asked, answers);
    const at = takenAt(form.takenAt, this.clock.now());
    const takenOn = localDateOf(at);
    const takenInstant = at.toISOString();

    const { submissionId: id, instrumentVersion, durationSeconds } = form;
    const place = { subjectId, instrumentId: assessmentId, takenOn };
    const { position, earlier } = await this.submissions.placeFor(place);
    const sealed = await this.cipher.sealSubmission(
      { subjectId, id },
      { answers, durationSeconds },
      { takenAt: takenInstant, result },
    );
    await this.submissions.insert({ id, ...place, instrumentVersion, position, ...sealed });
    await this.drafts.delete(subjectId, assessmentId);
    return {
      submission: { submissionId: id, takenOn, takenAt: takenInstant, result },
      earlier: await Promise.all([...earlier].reverse().map((row) => this.cipher.openResult(row))),
    };
  }

  /** The form was stored before: the same one gets its result, another one does not replace it. */
  private async repeat(stored: SubmissionEntity, assessmentId: string, form: Form): Promise<Trail> {
    const { answers } = await this.cipher.openAnswers(stored);
    const same =
      stored.instrumentId === assessmentId &&
      stored.instrumentVersion === form.instrumentVersion &&
      sameAnswers(answers, withoutMissing(form.answers));
    if (!same) throw new DomainError('SUBMISSION_CONFLICT');
    return this.trail(stored);
  }

  private async own(accountId: string, submissionId: string): Promise<SubmissionEntity> {
    const found = await this.submissions.find(this.vault.subjectIdFor(accountId), submissionId);
    if (found === null) throw new DomainError('SUBMISSION_NOT_FOUND');
    return found;
  }

  private async trail(submission: SubmissionEntity): Promise<Trail> {
    const rows = (await this.submissions.upTo(submission, EARLIER_RESULTS + 1)).filter(
      ({ id }) => id !== submission.id,
    );
    const earlier = await Promise.all(rows.reverse().map((row) => this.cipher.openResult(row)));
    return { submission: await this.cipher.openResult(submission), earlier };
  }
}
