import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@anxin/contracts';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ConsentEntity } from './consent.entity.js';

export interface NewConsent {
  readonly id: string;
  readonly subjectId: string;
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly givenOn: LocalDate;
}

/** A purpose and the version of the text for it. */
export interface ConsentTerms {
  readonly purpose: ConsentPurpose;
  readonly version: string;
}

/** Every query names the subject. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The consent that stands, whatever text it was given to. */
  findActive(subjectId: string, purpose: ConsentPurpose): Promise<ConsentEntity | null> {
    return this.work.manager
      .createQueryBuilder(ConsentEntity, 'consent')
      .where({ subjectId, purpose, active: 1 })
      .getOne();
  }

  /** @throws the driver's duplicate key error when another one stands already */
  async insert(consent: NewConsent): Promise<void> {
    await this.work.manager.insert(ConsentEntity, { ...consent, withdrawnOn: null, active: 1, holds: 0 });
  }

  /** Every act of consent, oldest first. */
  async allOf(subjectId: string): Promise<ConsentEntity[]> {
    const all = await this.work.find(ConsentEntity, { subjectId });
    return all.sort((a, b) => (a.givenOn < b.givenOn ? -1 : 1));
  }

  countOf(subjectId: string): Promise<number> {
    return this.work.manager.countBy(ConsentEntity, { subjectId });
  }

  /** The proof as well. @returns how many there were */
  async deleteAllOf(subjectId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(ConsentEntity, { subjectId });
    return affected ?? 0;
  }

  /** Ends what stands. @param withdrawnOn null when a newer text takes its place. @returns whether there was one */
  async end(subjectId: string, purpose: ConsentPurpose, withdrawnOn: LocalDate | null): Promise<boolean> {
    const { affected } = await this.work.manager.update(
      ConsentEntity,
      { subjectId, purpose, active: 1 },
      { active: null, withdrawnOn },
    );
    return (affected ?? 0) > 0;
  }

  /** Writes to the row if it stands, so that a withdrawal at the same time waits, or makes this one fail. */
  async hold(subjectId: string, { purpose, version }: ConsentTerms): Promise<boolean> {
    const changed = await this.work.write(
      'UPDATE consents SET holds = holds + 1 WHERE subject_id = ? AND purpose = ? AND active = 1 AND version = ?',
      [subjectId, purpose, version],
    );
    return changed > 0;
  }
}
