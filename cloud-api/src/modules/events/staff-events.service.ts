import type { EventPhase, EventState } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { CountyProfileReader, OrganizationsFacade } from '../organizations/index.js';
import { ClashesService, planOf } from './clashes.service.js';
import type { EventEntity } from './event.entity.js';
import { phaseAt } from './event-phase.policy.js';
import type { DatedEvent, EventId, EventWhen } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { EventVenues } from './event-venues.js';
import type { Editor } from './event-editing.service.js';
import { eventScopeOf } from './events.policy.js';
import { EventsRepository } from './events.repository.js';
import { BY_START, sliceByStart } from './events.service.js';
import { noticeText } from './locales/notice.zh.js';
import { SignUpsRepository } from './sign-ups.repository.js';
import type { StaffEvent, StaffEventSummary, StaffUnitShare } from './staff-event.types.js';

/** ORDER BY of the list of everything, drafts included. */
const BY_MAKING = { createdAt: 'instant', id: 'string' } as const;

/** Events as those who manage them see them. */
@Injectable()
export class StaffEventsService {
  constructor(
    private readonly events: EventsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly signUps: SignUpsRepository,
    private readonly venues: EventVenues,
    private readonly clashes: ClashesService,
    private readonly organizations: OrganizationsFacade,
    private readonly county: CountyProfileReader,
    private readonly clock: Clock,
  ) {}

  async list(
    editor: Editor,
    query: PageQuery & { state?: EventState; when?: EventWhen },
  ): Promise<Page<StaffEventSummary>> {
    const { items, nextCursor } = await this.rows(editor, query);
    const venueNames = await this.venues.names(items);
    const summaries = items.map((event) => ({
      event,
      venueName: event.venueId === null ? null : (venueNames.get(event.venueId) ?? null),
      phase: this.phase(event),
    }));
    return { items: summaries, nextCursor };
  }

  /** @throws DomainError EVENT_NOT_FOUND, also for other regions' */
  async read(editor: Editor, eventId: EventId): Promise<StaffEvent> {
    const event = await this.managed(editor, eventId);
    const venue = await this.venues.find(event.venueId);
    const shares = await this.unitShares(eventId);
    const plan = planOf(eventId, event);
    const isAhead = event.state !== 'cancelled' && event.endsAt !== null && this.clock.now() < event.endsAt;
    const { unionName, unionPhone } = await this.county.current();
    return {
      event,
      venueName: venue?.name ?? null,
      phase: this.phase(event),
      shares,
      cancelled: await this.signUps.countIn(eventId, 'cancelled'),
      notice: noticeText({ event, venue, shares, unionName, unionPhone }),
      clashes: plan && isAhead ? await this.clashes.find(plan) : [],
    };
  }

  /** @throws DomainError EVENT_NOT_FOUND */
  async managed(editor: Editor, eventId: EventId): Promise<EventEntity> {
    const event = await this.events.findManaged(eventScopeOf(editor), eventId);
    if (!event) throw new DomainError('EVENT_NOT_FOUND');
    return event;
  }

  private async rows(
    editor: Editor,
    query: PageQuery & { state?: EventState; when?: EventWhen },
  ): Promise<Page<EventEntity>> {
    const scope = eventScopeOf(editor);
    const { state = null, when, cursor, limit } = query;
    if (when !== undefined) {
      const by = { state, when, now: this.clock.now() };
      return pageOf(await this.events.listManagedByTime(scope, by, sliceByStart(query)), limit, BY_START);
    }
    const last = cursor === undefined ? null : decodeCursor(BY_MAKING, cursor);
    const after = last && { at: last.createdAt, id: last.id };
    return pageOf(await this.events.listManaged(scope, state, { after, most: limit + 1 }), limit, BY_MAKING);
  }

  private phase(event: EventEntity): EventPhase | null {
    return event.publishedAt === null ? null : phaseAt(event as DatedEvent, this.clock.now());
  }

  private async unitShares(eventId: EventId): Promise<StaffUnitShare[]> {
    const shares = await this.shares.listOf(eventId);
    const units = await this.organizations.unitsByIds(shares.map(({ unitId }) => unitId));
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    return shares.map(({ unitId, seats, taken }) => ({ unitId, unitName: nameOf.get(unitId) ?? '', seats, taken }));
  }
}
