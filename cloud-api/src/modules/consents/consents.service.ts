import { CONSENT_PURPOSES, type ConsentPurpose } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SubjectVault } from '../../platform/crypto/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { type ConsentText, consentText } from './consent-text.js';
import { ConsentsRepository } from './consents.repository.js';
import type { ConsentStanding } from './dto/consent.response.js';
import { WithdrawalListeners } from './withdrawal-listeners.js';
import './consents.errors.js';

/** A person's own consents: read, give, withdraw. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly county: CountyProfileReader,
    private readonly listeners: WithdrawalListeners,
    private readonly vault: SubjectVault,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** @throws DomainError CONSENT_PURPOSE_UNKNOWN */
  async text(purpose: string): Promise<ConsentText> {
    return consentText(knownPurpose(purpose), await this.county.current());
  }

  async list(accountId: string): Promise<ConsentStanding[]> {
    const subjectId = this.vault.subjectIdFor(accountId);
    return Promise.all(CONSENT_PURPOSES.map((purpose) => this.standing(subjectId, purpose)));
  }

  /**
   * Records that the text was agreed to. Doing it twice is doing it once.
   * @throws DomainError CONSENT_TEXT_CHANGED when another text was read than the one that holds now
   */
  async give(accountId: string, named: string, version: string): Promise<ConsentStanding> {
    const purpose = knownPurpose(named);
    const current = await this.text(purpose);
    if (version !== current.version) throw new DomainError('CONSENT_TEXT_CHANGED');
    const subjectId = this.vault.subjectIdFor(accountId);
    try {
      await this.work.run(() => this.replace(subjectId, purpose, version));
    } catch (error) {
      // Given from two devices at once: the other one did it.
      if (!isDuplicateKey(error)) throw error;
    }
    return this.standing(subjectId, purpose);
  }

  /** Ends it, and in the same transaction everything that rests on it. Without a consent there is nothing to do. */
  async withdraw(accountId: string, named: string): Promise<void> {
    const purpose = knownPurpose(named);
    const subjectId = this.vault.subjectIdFor(accountId);
    await this.work.run(async () => {
      const stood = await this.consents.end(subjectId, purpose, this.clock.today());
      if (stood) await this.audit.record({ subjectId }, 'consent.withdrawn', purpose);
      await this.listeners.withdrawn(subjectId, purpose);
    });
  }

  private async replace(subjectId: string, purpose: ConsentPurpose, version: string): Promise<void> {
    const active = await this.consents.findActive(subjectId, purpose);
    if (active?.version === version) return;
    if (active !== null) await this.consents.end(subjectId, purpose, null);
    await this.consents.insert({ id: this.random.uuid(), subjectId, purpose, version, givenOn: this.clock.today() });
    await this.audit.record({ subjectId }, 'consent.given', purpose);
  }

  private async standing(subjectId: string, purpose: ConsentPurpose): Promise<ConsentStanding> {
    const active = await this.consents.findActive(subjectId, purpose);
    const { version: currentVersion } = await this.text(purpose);
    return { purpose, currentVersion, version: active?.version ?? null, givenOn: active?.givenOn ?? null };
  }
}

function knownPurpose(named: string): ConsentPurpose {
  const purpose = CONSENT_PURPOSES.find((candidate) => candidate === named);
  if (purpose === undefined) throw new DomainError('CONSENT_PURPOSE_UNKNOWN');
  return purpose;
}
