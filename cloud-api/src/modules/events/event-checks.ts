import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '../../platform/errors/index.js';
import { OrganizationsFacade } from '../organizations/index.js';
import { VenuesFacade } from '../venues/index.js';
import { ClashesService, planOf } from './clashes.service.js';
import type { EventEntity } from './event.entity.js';
import { draftProblems, readinessProblems, takenProblems } from './event-readiness.policy.js';
import type { EventContent, EventId } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { readinessWords } from './locales/readiness.zh.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** The policies about an event's content, asked with what the database knows. Each throws what it finds. */
@Injectable()
export class EventChecks {
  constructor(
    private readonly organizations: OrganizationsFacade,
    private readonly venues: VenuesFacade,
    private readonly shares: EventUnitSharesRepository,
    private readonly signUps: SignUpsRepository,
    private readonly clashing: ClashesService,
  ) {}

  /** What no draft may say. @throws DomainError EVENT_NOT_READY with fields, VENUE_NOT_FOUND */
  async draft(content: EventContent): Promise<void> {
    refuse([...draftProblems(content), ...(await this.unknownUnits(content))]);
    if (content.venueId !== null) await this.venues.require(content.venueId);
  }

  /** @param now null: its time stays as it was published. @throws DomainError EVENT_NOT_READY with fields */
  async ready(content: EventContent, now: Date | null): Promise<void> {
    refuse([...readinessProblems(content, now), ...(await this.unknownUnits(content))]);
  }

  /** While the event is locked. @throws DomainError EVENT_NOT_READY with fields */
  async taken(event: EventEntity, before: EventContent, content: EventContent): Promise<void> {
    const { seated, waiting, requested } = event;
    const shares = await this.shares.listOf(event.id);
    const asking = shares.length === 0 ? new Map<string, number>() : await this.signUps.askingByUnit(event.id);
    const units = shares.map(({ unitId, taken }) => ({ unitId, taken, asking: asking.get(unitId) ?? 0 }));
    refuse(takenProblems(content, { seated, active: seated + waiting + requested, before, units }));
  }

  /** While the venue is held. @throws DomainError EVENT_VENUE_TAKEN, EVENT_SPEAKER_TAKEN */
  async clashes(eventId: EventId, content: EventContent, what: { venue: boolean; speaker: boolean }): Promise<void> {
    const plan = planOf(eventId, content);
    if (!plan) return;
    if (what.venue && (await this.clashing.ofVenue(plan)).length > 0) throw new DomainError('EVENT_VENUE_TAKEN');
    const [other] = what.speaker ? await this.clashing.ofSpeaker(plan) : [];
    if (other) throw new DomainError('EVENT_SPEAKER_TAKEN', { speaker: content.speaker, title: other.title });
  }

  private async unknownUnits({ unitShares }: EventContent): Promise<FieldProblem[]> {
    if (unitShares.length === 0) return [];
    const units = await this.organizations.unitsByIds(unitShares.map(({ unitId }) => unitId));
    const open = new Set(units.filter(({ state }) => state === 'open').map(({ id }) => id));
    return unitShares.flatMap(({ unitId }, index) =>
      open.has(unitId) ? [] : [{ path: `unitShares.${index}.unitId`, message: readinessWords.shareUnknown }],
    );
  }
}

function refuse(problems: FieldProblem[]): void {
  if (problems.length > 0) throw new DomainError('EVENT_NOT_READY', {}, problems);
}
