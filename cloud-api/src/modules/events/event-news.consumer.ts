import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/index.js';
import { NotificationsFacade, type NewMessage } from '../notifications/index.js';
import type { EventId } from './event.types.js';
import { EventVenues } from './event-venues.js';
import { EVENT_CANCELLED, EVENT_CHANGED, type EventCancelled, type EventChanged } from './events.events.js';
import { changesInWords } from './locales/changes.zh.js';
import { SignUpsRepository } from './sign-ups.repository.js';

const BATCH = 500;

/** Tells everybody who is coming, waiting or asking what happened to their event. Staff do not wait for it. */
@Injectable()
export class EventNewsConsumer implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly signUps: SignUpsRepository,
    private readonly venues: EventVenues,
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
