import type { Audience, EventKind, Topic } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { MembershipReader } from '../identity/index.js';
import { phaseAt, showsLink } from './event-phase.policy.js';
import type { DatedEvent, EventDetail, EventId, EventSummary, EventWhen, ListedEvent, SignUp } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { EventVenues } from './event-venues.js';
import { EventsRepository, type EventSlice, type OwnSignUp } from './events.repository.js';
import { SignUpNames } from './sign-up-names.js';
import { SignUpsRepository } from './sign-ups.repository.js';

export interface ListQuery extends PageQuery {
  when: EventWhen;
  topic?: Topic;
  audience?: Audience;
  kind?: EventKind;
  regionId?: string;
  online?: 'true';
}

/** ORDER BY of every list by the time of the event. */
export const BY_START = { startsAt: 'instant', id: 'string' } as const;

export function sliceByStart({ cursor, limit }: PageQuery): EventSlice {
  if (cursor === undefined) return { after: null, most: limit + 1 };
  const { startsAt, id } = decodeCursor(BY_START, cursor);
  return { after: { at: startsAt, id }, most: limit + 1 };
}

/** What visitors and people who are signed in see of events. */
@Injectable()
export class EventsService {
  constructor(
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly venues: EventVenues,
    private readonly names: SignUpNames,
    private readonly memberships: MembershipReader,
    private readonly clock: Clock,
  ) {}

  /** @param accountId null: a visitor */
  async list(accountId: string | null, query: ListQuery): Promise<Page<EventSummary>> {
    const { when, limit, topic, audience, kind, regionId, online } = query;
    const filter = { topic, audience, kind, regionId: online ? null : regionId };
    const now = this.clock.now();
    const rows = await this.events.listPublished(accountId, when, now, filter, sliceByStart(query));
    const { items, nextCursor } = pageOf(rows, limit, BY_START);
    return { items: await this.summarised(items, now, ({ mine }) => mine), nextCursor };
  }

  /** @throws DomainError EVENT_NOT_FOUND, for drafts too */
  async detail(accountId: string | null, eventId: EventId): Promise<EventDetail> {
    const found = await this.events.findPublic(eventId, accountId);
    if (!found) throw new DomainError('EVENT_NOT_FOUND');
    const { event, own } = found;
    const now = this.clock.now();
    const mine = own && (await this.shown(event.id, own));
    const seesLink = mine?.state === 'seated' && event.state === 'published' && showsLink(event, now);
    return {
      event,
      venue: await this.venues.find(event.venueId),
      phase: phaseAt(event, now),
      link: seesLink ? event.link : null,
      mine,
      unitShare: accountId === null ? null : await this.shareOf(accountId, event),
    };
  }

  /** @param accountId null: a visitor, who has signed up for none */
  async summaries(accountId: string | null, events: readonly DatedEvent[]): Promise<EventSummary[]> {
    const ids = events.map(({ id }) => id);
    const own = accountId === null ? [] : await this.signUps.ownOf(accountId, ids);
    const stateOf = new Map(own.map(({ eventId, state }) => [eventId, state]));
    return this.summarised(events, this.clock.now(), ({ id }) => stateOf.get(id) ?? null);
  }

  private async summarised<Listed extends ListedEvent>(
    events: readonly Listed[],
    now: Date,
    mineOf: (event: Listed) => EventSummary['mine'],
  ): Promise<EventSummary[]> {
    const venueNames = await this.venues.names(events);
    return events.map((event) => ({
      event,
      venueName: event.venueId === null ? null : (venueNames.get(event.venueId) ?? null),
      phase: phaseAt(event, now),
      mine: mineOf(event),
    }));
  }

  private async shown(eventId: EventId, own: OwnSignUp): Promise<SignUp> {
    const isWaiting = own.state === 'waiting';
    return this.names.open(own, isWaiting ? (await this.signUps.waitingBefore(eventId, own.sequence)) + 1 : null);
  }

  private async shareOf(accountId: string, { id, sharing }: DatedEvent): Promise<EventDetail['unitShare']> {
    const membership = sharing === 'per-unit' ? await this.memberships.current(accountId) : null;
    const share = membership && (await this.shares.find(id, membership.unitId));
    return share && { seats: share.seats, left: Math.max(0, share.seats - share.taken) };
  }
}
