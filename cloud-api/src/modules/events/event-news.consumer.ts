import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/index.js';
import { IdentityFacade } from '../identity/index.js';
import { NotificationsFacade, type NewMessage } from '../notifications/index.js';
import { OrganizationsFacade } from '../organizations/index.js';
import type { EventId } from './event.types.js';
import { EventVenues } from './event-venues.js';
import {
  EVENT_CANCELLED,
  EVENT_CHANGED,
  UNIT_SHARES_CHANGED,
  type EventCancelled,
  type EventChanged,
  type UnitSharesChanged,
} from './events.events.js';
import { UNIT_ROLES } from './events.policy.js';
import { changesInWords } from './locales/changes.zh.js';
import { SignUpsRepository } from './sign-ups.repository.js';

const BATCH = 500;

/**
 * Tells everybody who is coming, waiting or asking what happened to their event, and units how many seats are theirs now.
 * Staff do not wait for it.
 */
@Injectable()
export class EventNewsConsumer implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly signUps: SignUpsRepository,
    private readonly venues: EventVenues,
    private readonly identity: IdentityFacade,
    private readonly organizations: OrganizationsFacade,
    private readonly notifications: NotificationsFacade,
  ) {}

  onModuleInit(): void {
    const consumer = { consumer: 'events', versions: [1] };
    this.outbox.consume({
      ...{ ...consumer, type: EVENT_CHANGED },
      handle: ({ payload, createdAt }) => this.tellChange(payload as EventChanged, createdAt),
    });
    this.outbox.consume({
      ...{ ...consumer, type: EVENT_CANCELLED },
      handle: ({ payload, createdAt }) => this.tellCancellation(payload as EventCancelled, createdAt),
    });
    this.outbox.consume({
      ...{ ...consumer, type: UNIT_SHARES_CHANGED },
      handle: ({ payload }) => this.tellUnits(payload as UnitSharesChanged),
    });
  }

  private async tellChange({ eventId, version, title, changes }: EventChanged, at: Date): Promise<void> {
    const venue = changes.place && (await this.venues.find(changes.place.venueId));
    const params = { title, changes: changesInWords(changes, venue?.name ?? null) };
    const dedupeKey = `event-changed:${eventId}:${version}`;
    await this.tellAll(eventId, at, (message) => ({ ...message, kind: 'event-changed', params, dedupeKey }));
  }

  private async tellCancellation({ eventId, title, reason }: EventCancelled, at: Date): Promise<void> {
    const dedupeKey = `event-cancelled:${eventId}`;
    const params = { title, reason };
    await this.tellAll(eventId, at, (message) => ({ ...message, kind: 'event-cancelled', params, dedupeKey }));
  }

  /** To those of each unit who say who gets its seats. */
  private async tellUnits({ eventId, version, title, shares }: UnitSharesChanged): Promise<void> {
    const units = await this.organizations.unitsByIds(shares.map(({ unitId }) => unitId));
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    for (const { unitId, seats } of shares) {
      const scope = { roles: UNIT_ROLES, scopeType: 'unit', scopeId: unitId } as const;
      const params = { title, unitName: nameOf.get(unitId) ?? '', seats };
      const dedupeKey = `unit-seats:${eventId}:${version}:${unitId}`;
      const people = await this.identity.accountsWithRole(scope);
      await this.notifications.post(
        people.map((accountId) => ({
          ...{ accountId, kind: 'unit-seats-changed' as const, params, dedupeKey },
          target: { page: 'nominations' as const, id: unitId },
        })),
      );
    }
  }

  /** @param at who signed up later has seen it as it is now */
  private async tellAll(
    eventId: EventId,
    at: Date,
    tell: (to: Pick<NewMessage, 'accountId' | 'target'>) => NewMessage,
  ): Promise<void> {
    for (let after = 0; ;) {
      const signUps = await this.signUps.activeSince(eventId, at, after, BATCH);
      const target = { page: 'event' as const, id: eventId };
      await this.notifications.post(signUps.map(({ accountId }) => tell({ accountId, target })));
      const last = signUps.at(-1);
      if (!last || signUps.length < BATCH) return;
      after = last.sequence;
    }
  }
}
