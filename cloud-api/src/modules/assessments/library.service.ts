import {
  type AssessmentSummary,
  assessmentSummary,
  type ClientDefinition,
  clientDefinition,
  INSTRUMENTS,
} from '@anxin/instruments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { InstrumentRightsRepository } from './instrument-rights.repository.js';
import { isOpen, needsRight } from './library.policy.js';
import './assessments.errors.js';

/** Which self-tests are open in this county today. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly rights: InstrumentRightsRepository,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<AssessmentSummary[]> {
    const open = await this.openIds();
    return open.flatMap((id) => assessmentSummary(id) ?? []);
  }

  /** @throws DomainError ASSESSMENT_NOT_FOUND, also for instruments that exist and are not open */
  async definition(assessmentId: string): Promise<ClientDefinition> {
    const definition = (await this.isOpen(assessmentId)) ? clientDefinition(assessmentId) : null;
    if (definition === null) throw new DomainError('ASSESSMENT_NOT_FOUND');
    return definition;
  }

  /** @throws DomainError ASSESSMENT_NOT_FOUND, ASSESSMENT_VERSION_CHANGED */
  async definitionOf(assessmentId: string, version: string): Promise<ClientDefinition> {
    const definition = await this.definition(assessmentId);
    if (definition.instrumentVersion !== version) throw new DomainError('ASSESSMENT_VERSION_CHANGED');
    return definition;
  }

  private async isOpen(assessmentId: string): Promise<boolean> {
    const right = needsRight(assessmentId) ? await this.rights.find(assessmentId) : undefined;
    return isOpen(assessmentId, right, this.clock.today());
  }

  private async openIds(): Promise<string[]> {
    const rights = new Map((await this.rights.list()).map((right) => [right.instrumentId, right]));
    const today = this.clock.today();
    return INSTRUMENTS.map(({ id }) => id).filter((id) => isOpen(id, rights.get(id), today));
  }
}
