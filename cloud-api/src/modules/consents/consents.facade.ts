import type { ConsentPurpose } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { consentText } from './consent-text.js';
import { type ConsentTerms, ConsentsRepository } from './consents.repository.js';
import { sharingText, type SharingText } from './sharing-text.js';
import type { SharingTerms } from './consent-text.types.js';
import { type WithdrawalListener, WithdrawalListeners } from './withdrawal-listeners.js';

/** What other modules ask before they touch anything sensitive. */
@Injectable()
export class Consents {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly county: CountyProfileReader,
    private readonly listeners: WithdrawalListeners,
    private readonly work: UnitOfWork,
  ) {}

  /** What has to be agreed to now. Ask before the transaction, hand it to `hold` and `require`. */
  async terms(purpose: ConsentPurpose): Promise<ConsentTerms> {
    return { purpose, version: consentText(purpose, await this.county.current()).version };
  }

  /**
   * These terms were agreed to. Before changing a row that a withdrawal deletes.
   * @throws DomainError CONSENT_REQUIRED
   */
  async require(subjectId: string, { purpose, version }: ConsentTerms): Promise<void> {
    const active = await this.consents.findActive(subjectId, purpose);
    if (active?.version !== version) throw new DomainError('CONSENT_REQUIRED');
  }

  /**
   * As `require`, before storing something new. Until the transaction ends nobody withdraws, and whoever has just
   * withdrawn is respected: both write to the same row, so the database lets only one of them go first, on one
   * machine or on several. It also puts everything that holds the same consent one after the other.
   *
   * Call it first in the transaction: the write comes before any read, which would fix what this transaction sees at a
   * moment before the lock.
   * @throws DomainError CONSENT_REQUIRED
   */
  async hold(subjectId: string, terms: ConsentTerms): Promise<void> {
    if (!this.work.isOpen) throw new Error('a consent is held within a transaction');
    if (!(await this.consents.hold(subjectId, terms))) throw new DomainError('CONSENT_REQUIRED');
  }

  /**
   * A consent stands, whatever text it was given to. Before listing what was stored under it: a new text must not
   * lock people out of their own past.
   * @throws DomainError CONSENT_REQUIRED
   */
  async requireAny(subjectId: string, purpose: ConsentPurpose): Promise<void> {
    const active = await this.consents.findActive(subjectId, purpose);
    if (active === null) throw new DomainError('CONSENT_REQUIRED');
  }

  /** What is agreed to before one result is shown to one person; who keeps the share keeps the version that was read. */
  async sharingText(terms: SharingTerms): Promise<SharingText> {
    return sharingText(terms, await this.county.current());
  }

  /** Registers, once at start, how everything stored under the purpose is deleted. */
  onWithdrawal(purpose: ConsentPurpose, listener: WithdrawalListener): void {
    this.listeners.add(purpose, listener);
  }
}
