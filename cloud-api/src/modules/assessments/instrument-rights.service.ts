import { findInstrument } from '@anxin/instruments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { DomainError } from '../../platform/errors/index.js';
import type { InstrumentRightEntity } from './instrument-right.entity.js';
import { InstrumentRightsRepository } from './instrument-rights.repository.js';
import './assessments.errors.js';

/** Rights to use instruments whose licence is conditional (class 2). */
@Injectable()
export class InstrumentRightsService {
  constructor(
    private readonly rights: InstrumentRightsRepository,
    private readonly clock: Clock,
  ) {}

  list(): Promise<InstrumentRightEntity[]> {
    return this.rights.list();
  }

  /**
   * Records a right; recording it again replaces what was said before (a renewal).
   * @throws DomainError INSTRUMENT_NOT_FOUND, INSTRUMENT_NEEDS_NO_RIGHT (class 1), INSTRUMENT_NOT_SHIPPED (class 3 and
   *   import-only: there is no text to open), INSTRUMENT_RIGHT_EXPIRED
   */
  async record(right: InstrumentRightEntity): Promise<InstrumentRightEntity> {
    const instrument = findInstrument(right.instrumentId);
    if (instrument === undefined) throw new DomainError('INSTRUMENT_NOT_FOUND');
    if (instrument.shipClass === 1) throw new DomainError('INSTRUMENT_NEEDS_NO_RIGHT');
    if (instrument.shipClass !== 2) throw new DomainError('INSTRUMENT_NOT_SHIPPED');
    if (right.expiresOn !== null && right.expiresOn < this.clock.today()) {
      throw new DomainError('INSTRUMENT_RIGHT_EXPIRED');
    }
    await this.rights.record(right);
    return right;
  }
}
