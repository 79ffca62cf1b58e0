import { Injectable } from '@nestjs/common';
import { Audit, type Doer } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { COUNTY_ID } from '../organizations/index.js';
import { VenuesFacade } from '../venues/index.js';
import { changesBetween, shareChanges } from './event-changes.policy.js';
import { EventChecks } from './event-checks.js';
import { contentOf, isSameContent, rowOf } from './event-content.js';
import type { EventEntity } from './event.entity.js';
import { eventAfter, type EventDeed } from './event.state.js';
import type { EventContent, EventId } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { eventCancelled, eventChanged, unitSharesChanged } from './events.events.js';
import { eventScopeOf, ownerRegionOf } from './events.policy.js';
import { EventsRepository } from './events.repository.js';
import './events.errors.js';
import { SeatingService } from './seating.service.js';

/** Who edits: their roles decide what they may touch. */
export type Editor = Doer;

export interface EventEdit {
  version: number;
  acceptSpeakerClash: boolean;
  content: EventContent;
}

/**
 * What staff do to events. Locks in one order: the venue, then the event, then its sign-ups. A deed that arrives again
 * after it was done is a success, not a conflict.
 */
@Injectable()
export class EventEditingService {
  constructor(
    private readonly events: EventsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly checks: EventChecks,
    private readonly seating: SeatingService,
    private readonly venues: VenuesFacade,
    private readonly outbox: Outbox,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * A draft under the caller's id.
   * @throws DomainError PERMISSION_REFUSED, EVENT_NOT_READY, VENUE_NOT_FOUND, IDEMPOTENCY_CONFLICT
   */
  async create(editor: Editor, id: EventId, content: EventContent): Promise<EventId> {
    const ownerRegionId = ownerRegionOf(eventScopeOf(editor));
    if (ownerRegionId === undefined) throw new DomainError('PERMISSION_REFUSED');
    await this.checks.draft(content);
    const place = await this.regionOf(content);
    const event = { ...newDraft(content, place, this.clock.now()), id, createdBy: editor.accountId };
    try {
      await this.work.run(async () => {
        await this.events.insert({ ...event, ownerRegionId: ownerRegionId ?? COUNTY_ID });
        await this.shares.replace(id, [], content.unitShares);
      });
    } catch (error) {
      const stored = isDuplicateKey(error) ? await this.events.findManaged(eventScopeOf(editor), id) : null;
      if (!isDuplicateKey(error)) throw error;
      if (!stored || !isSameContent(await this.content(stored), content)) throw new DomainError('IDEMPOTENCY_CONFLICT');
    }
    return id;
  }

  /** A new draft like this one, without its times. @throws DomainError EVENT_NOT_FOUND, IDEMPOTENCY_CONFLICT */
  async copy(editor: Editor, eventId: EventId, id: EventId): Promise<EventId> {
    const original = await this.managed(editor, eventId);
    const known = await this.events.find(id);
    if (known) {
      // the same request again, perhaps after the copy was worked on
      if (known.createdBy !== editor.accountId) throw new DomainError('IDEMPOTENCY_CONFLICT');
      return id;
    }
    const times = { startsAt: null, endsAt: null, signUpFrom: null, signUpUntil: null, cancelUntil: null };
    return this.create(editor, id, { ...(await this.content(original)), ...times });
  }

  /**
   * @throws DomainError EVENT_NOT_FOUND, EVENT_CHANGED when another version stands there, EVENT_STATE, EVENT_NOT_READY,
   *   EVENT_VENUE_TAKEN, EVENT_SPEAKER_TAKEN
   */
  async change(editor: Editor, eventId: EventId, { version, acceptSpeakerClash, content }: EventEdit): Promise<void> {
    const seen = await this.managed(editor, eventId);
    if (isSameContent(await this.content(seen), content)) return;
    await this.checks.draft(content);
    const isPublished = seen.state === 'published';
    await this.work.run(async () => {
      if (isPublished && content.venueId !== null) await this.venues.hold(content.venueId);
      const event = await this.lockVersion(eventId, version, 'change');
      if (event.state !== 'published') {
        await this.store(event, content, {});
        return;
      }
      await this.changePublished(event, content, acceptSpeakerClash);
      await this.audit.record(editor, 'event.changed', eventId);
    });
  }

  /** @throws DomainError as `change` */
  async publish(
    editor: Editor,
    eventId: EventId,
    { version, acceptSpeakerClash }: Omit<EventEdit, 'content'>,
  ): Promise<void> {
    const seen = await this.managed(editor, eventId);
    if (seen.state === 'published' && seen.version === version + 1) return;
    await this.work.run(async () => {
      // that it is still this venue follows from the version
      if (seen.state === 'draft' && seen.venueId !== null) await this.venues.hold(seen.venueId);
      const event = await this.lockVersion(eventId, version, 'publish');
      const content = await this.content(event);
      const now = this.clock.now();
      await this.checks.ready(content, now);
      await this.checks.clashes(eventId, content, { venue: true, speaker: !acceptSpeakerClash });
      // the venue may have been registered elsewhere since the draft was written
      const regionId = await this.regionOf(content);
      await this.events.update(eventId, { state: 'published', publishedAt: now, regionId });
      await this.audit.record(editor, 'event.published', eventId);
    });
  }

  /** @throws DomainError EVENT_NOT_FOUND, EVENT_CHANGED, EVENT_STATE */
  async cancel(
    editor: Editor,
    eventId: EventId,
    { version, reason }: { version: number; reason: string },
  ): Promise<void> {
    const isDone = async (): Promise<boolean> => {
      const seen = await this.managed(editor, eventId);
      return seen.state === 'cancelled' && seen.version === version + 1 && seen.cancelReason === reason;
    };
    if (await isDone()) return;
    try {
      await this.cancelVersion(editor, eventId, version, reason);
    } catch (error) {
      // the same request, sent again while it was under way: a server that was killed may still commit it
      if (!(error instanceof DomainError && (await isDone()))) throw error;
    }
  }

  private async cancelVersion(editor: Editor, eventId: EventId, version: number, reason: string): Promise<void> {
    await this.work.run(async () => {
      const event = await this.lockVersion(eventId, version, 'cancel');
      const cancelledAt = this.clock.now();
      await this.events.update(eventId, { state: 'cancelled', cancelledAt, cancelReason: reason });
      if (event.state !== 'published') return; // a draft that is thrown away
      await this.outbox.publish(eventCancelled({ eventId, title: event.title, reason }));
      await this.audit.record(editor, 'event.cancelled', eventId);
    });
  }

  private async changePublished(event: EventEntity, content: EventContent, acceptSpeakerClash: boolean): Promise<void> {
    const before = await this.content(event);
    const now = this.clock.now();
    const moved = changesBetween(before, content);
    await this.checks.ready(content, moved?.time ? now : null);
    await this.checks.taken(event, before, content);
    const venue = moved !== null && (moved.time !== null || moved.place !== null);
    const speaker = moved !== null && (moved.time !== null || moved.speaker !== null) && !acceptSpeakerClash;
    await this.checks.clashes(event.id, content, { venue, speaker });
    const changed = await this.store(event, content, moved ? { changedAt: now } : {});
    if (moved) {
      const { id: eventId, version } = event;
      await this.outbox.publish(eventChanged({ eventId, version, title: content.title, changes: moved }));
    }
    await this.tellUnits(changed, before, content);
    await this.seating.moveUp(changed, now);
  }

  /** @param event with the version since the change */
  private async tellUnits(
    { id: eventId, title, version }: EventEntity,
    before: EventContent,
    after: EventContent,
  ): Promise<void> {
    const shares = shareChanges(before.unitShares, after.unitShares);
    if (shares.length > 0) await this.outbox.publish(unitSharesChanged({ eventId, version, title, shares }));
  }

  private async store(event: EventEntity, content: EventContent, extra: Partial<EventEntity>): Promise<EventEntity> {
    const change = { ...rowOf(content, await this.regionOf(content)), ...extra };
    await this.events.update(event.id, change);
    await this.shares.replace(event.id, await this.shares.listOf(event.id), content.unitShares);
    return Object.assign(event, change);
  }

  /** null: online. @throws DomainError VENUE_NOT_FOUND */
  private async regionOf({ venueId }: EventContent): Promise<string | null> {
    return venueId === null ? null : (await this.venues.require(venueId)).placeRegionId;
  }

  /** @throws DomainError EVENT_CHANGED, EVENT_STATE */
  private async lockVersion(eventId: EventId, version: number, deed: EventDeed): Promise<EventEntity> {
    const isOurs = await this.events.lockVersion(eventId, version);
    const event = isOurs ? await this.events.find(eventId) : null;
    if (!event) throw new DomainError('EVENT_CHANGED');
    const isOver = event.publishedAt !== null && event.endsAt !== null && this.clock.now() >= event.endsAt;
    if (isOver || eventAfter(event.state, deed) === null) throw new DomainError('EVENT_STATE');
    return event;
  }

  private async managed(editor: Editor, eventId: EventId): Promise<EventEntity> {
    const event = await this.events.findManaged(eventScopeOf(editor), eventId);
    if (!event) throw new DomainError('EVENT_NOT_FOUND');
    return event;
  }

  private async content(event: EventEntity): Promise<EventContent> {
    return contentOf(event, await this.shares.listOf(event.id));
  }
}

function newDraft(
  content: EventContent,
  regionId: string | null,
  createdAt: Date,
): Omit<EventEntity, 'id' | 'createdBy' | 'ownerRegionId'> {
  return {
    ...rowOf(content, regionId),
    ...{ createdAt, state: 'draft', version: 1, publishedAt: null, changedAt: null, cancelledAt: null },
    ...{ cancelReason: null, seated: 0, waiting: 0, requested: 0, sequence: 0, remindedFor: null, namesErasedAt: null },
  };
}
