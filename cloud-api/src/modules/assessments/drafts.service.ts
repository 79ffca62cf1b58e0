import { clientDefinition } from '@anxin/instruments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { SubjectVault } from '../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { Consents } from '../consents/index.js';
import { type AnswerSheet, readAnswerSheet, sameAnswers } from './answers.policy.js';
import type { AssessmentDraftEntity } from './assessment-draft.entity.js';
import { ClinicalCipher } from './clinical-cipher.js';
import { DraftsRepository } from './drafts.repository.js';
import { LibraryService } from './library.service.js';

/** A draft with its answers opened. */
export interface Draft {
  readonly assessmentId: string;
  readonly instrumentVersion: string;
  readonly answers: AnswerSheet;
  readonly revision: number;
}

export interface DraftProgress extends Pick<Draft, 'assessmentId' | 'instrumentVersion' | 'revision'> {
  readonly answeredCount: number;
  readonly itemCount: number;
}

/** `revision` is the last one the client saw; 0 when it saw none. */
export interface DraftChange {
  readonly instrumentVersion: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly revision: number;
}

/** Unfinished answers, kept so that a test can go on later or on another device. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly library: LibraryService,
    private readonly consents: Consents,
    private readonly vault: SubjectVault,
    private readonly cipher: ClinicalCipher,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  async list(accountId: string): Promise<DraftProgress[]> {
    const subjectId = this.vault.subjectIdFor(accountId);
    await this.consents.requireAny(subjectId, 'self-assessment');
    const rows = await this.drafts.listOf(subjectId);
    return Promise.all(rows.map((row) => this.progress(row)));
  }

  /** @throws DomainError DRAFT_NOT_FOUND, CONSENT_REQUIRED */
  async get(accountId: string, assessmentId: string): Promise<Draft> {
    const subjectId = this.vault.subjectIdFor(accountId);
    await this.consents.requireAny(subjectId, 'self-assessment');
    const row = await this.drafts.find(subjectId, assessmentId);
    if (row === null) throw new DomainError('DRAFT_NOT_FOUND');
    const { instrumentVersion, revision } = row;
    return { assessmentId, instrumentVersion, revision, answers: await this.cipher.openDraft(row) };
  }

  /**
   * Keeps answers. Sending the same ones again is safe, whatever revision is named.
   * @returns the new revision
   * @throws DomainError DRAFT_CHANGED when another device was faster; CONSENT_REQUIRED and what answers can be wrong in
   */
  async put(accountId: string, assessmentId: string, change: DraftChange): Promise<number> {
    const subjectId = this.vault.subjectIdFor(accountId);
    const terms = await this.consents.terms('self-assessment');
    return this.work.run(async () => {
      // What is made new has to meet a withdrawal at the same time; what is changed meets it in the draft's own row.
      if (change.revision === 0) await this.consents.hold(subjectId, terms);
      else await this.consents.require(subjectId, terms);
      const asked = await this.library.definitionOf(assessmentId, change.instrumentVersion);
      const answers = readAnswerSheet(asked, change.answers);
      const kept = await this.drafts.find(subjectId, assessmentId);
      if (kept !== null) return this.change(kept, change, answers);
      if (change.revision !== 0) throw new DomainError('DRAFT_CHANGED');
      return this.create(subjectId, assessmentId, change.instrumentVersion, answers);
    });
  }

  /** Needs no consent: throwing one's answers away is always possible. */
  async delete(accountId: string, assessmentId: string): Promise<void> {
    await this.drafts.delete(this.vault.subjectIdFor(accountId), assessmentId);
  }

  private async create(subjectId: string, instrumentId: string, instrumentVersion: string, answers: AnswerSheet) {
    const id = this.random.uuid();
    const answersCipher = await this.cipher.sealDraft(subjectId, id, answers);
    const updatedOn = this.clock.today();
    try {
      await this.drafts.insert({ id, subjectId, instrumentId, instrumentVersion, answersCipher, updatedOn });
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('DRAFT_CHANGED') : error;
    }
    return 1;
  }

  private async change(kept: AssessmentDraftEntity, change: DraftChange, answers: AnswerSheet): Promise<number> {
    const { instrumentVersion, revision } = change;
    const unchanged =
      kept.instrumentVersion === instrumentVersion && sameAnswers(await this.cipher.openDraft(kept), answers);
    if (unchanged) return kept.revision;
    const answersCipher = await this.cipher.sealDraft(kept.subjectId, kept.id, answers);
    const content = { instrumentVersion, answersCipher, updatedOn: this.clock.today() };
    if (!(await this.drafts.update(kept, revision, content))) throw new DomainError('DRAFT_CHANGED');
    return revision + 1;
  }

  private async progress(row: AssessmentDraftEntity): Promise<DraftProgress> {
    const { instrumentId, instrumentVersion, revision } = row;
    const answeredCount = Object.keys(await this.cipher.openDraft(row)).length;
    const itemCount = clientDefinition(instrumentId)?.itemCount ?? answeredCount;
    return { assessmentId: instrumentId, instrumentVersion, answeredCount, itemCount, revision };
  }
}
