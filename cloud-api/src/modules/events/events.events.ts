import type { OutboxEvent } from '../../platform/outbox/index.js';
import type { EventChanges } from './event-changes.policy.js';
import type { EventId, UnitSeats } from './event.types.js';

/** A published event has another time, place, speaker or link. */
export const EVENT_CHANGED = 'events.event-changed';
export interface EventChanged {
  readonly eventId: EventId;
  /** the event's version since the change */
  readonly version: number;
  readonly title: string;
  readonly changes: EventChanges;
}

/** A published event does not take place. */
export const EVENT_CANCELLED = 'events.event-cancelled';
export interface EventCancelled {
  readonly eventId: EventId;
  readonly title: string;
  readonly reason: string;
}

/** Units have other numbers of seats at a published event; 0: none any more. */
export const UNIT_SHARES_CHANGED = 'events.unit-shares-changed';
export interface UnitSharesChanged {
  readonly eventId: EventId;
  /** the event's version since the change */
  readonly version: number;
  readonly title: string;
  readonly shares: readonly UnitSeats[];
}

export const eventChanged = (payload: EventChanged): OutboxEvent<EventChanged> => ({
  type: EVENT_CHANGED,
  version: 1,
  payload,
});

export const eventCancelled = (payload: EventCancelled): OutboxEvent<EventCancelled> => ({
  type: EVENT_CANCELLED,
  version: 1,
  payload,
});

export const unitSharesChanged = (payload: UnitSharesChanged): OutboxEvent<UnitSharesChanged> => ({
  type: UNIT_SHARES_CHANGED,
  version: 1,
  payload,
});
