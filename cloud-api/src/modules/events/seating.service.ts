import type { SignUpState } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { NotificationsFacade, type NewMessage } from '../notifications/index.js';
import type { EventEntity } from './event.entity.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import type { EventId } from './event.types.js';
import './events.errors.js';
import { EventsRepository } from './events.repository.js';
import { moveUps } from './seating.policy.js';
import { countsAfter, signUpAfter, type SignUpDeed } from './sign-up.state.js';
import { SignUpEntity } from './sign-up.entity.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** What a person brings; state and number are given here. */
export type SignUpEntry = Omit<SignUpEntity, 'state' | 'sequence'>;

/**
 * The one place where seats change hands. Everything here runs in a transaction that began by locking the event, so the
 * counters that were read are the counters that hold.
 */
@Injectable()
export class SeatingService {
  constructor(
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly notifications: NotificationsFacade,
    private readonly work: UnitOfWork,
  ) {}

  /** First in its transaction, after a venue. @throws DomainError EVENT_NOT_FOUND */
  async lock(eventId: EventId): Promise<EventEntity> {
    if (!this.work.isOpen) throw new Error('an event is locked within a unit of work');
    const event = (await this.events.lock(eventId)) ? await this.events.find(eventId) : null;
    if (!event) throw new DomainError('EVENT_NOT_FOUND');
    return event;
  }

  /** The person's first sign-up, or the row of an earlier one used again: last in the order of arrival. */
  async enter(
    event: EventEntity,
    own: SignUpEntity | null,
    deed: SignUpDeed,
    entry: SignUpEntry,
  ): Promise<SignUpEntity> {
    const before = own?.state ?? 'none';
    const state = this.after(before, deed);
    const sequence = event.sequence + 1;
    const { id, requestId, unitId, nameCipher, signedUpAt } = entry;
    const signUp = { ...entry, state, sequence };
    if (own) await this.signUps.update(id, { requestId, unitId, nameCipher, signedUpAt, state, sequence });
    else await this.signUps.insert(signUp);
    await this.count(event, before, state, sequence);
    return signUp;
  }

  /** @throws DomainError SIGN_UP_NOT_FOUND when the deed is not possible any more */
  async change(event: EventEntity, signUp: SignUpEntity, deed: SignUpDeed): Promise<SignUpEntity> {
    const state = this.after(signUp.state, deed);
    await this.signUps.update(signUp.id, { state });
    await this.count(event, signUp.state, state, event.sequence);
    return Object.assign(new SignUpEntity(), signUp, { state });
  }

  /** Gives back whatever the person has; whoever has waited longest moves up at once. */
  async giveUp(event: EventEntity, own: SignUpEntity, now: Date): Promise<SignUpEntity> {
    const cancelled = await this.change(event, own, 'cancel');
    if (own.state === 'seated' && event.sharing === 'per-unit' && own.unitId !== null) {
      await this.shares.take(event.id, own.unitId, -1);
    }
    await this.moveUp(event, now);
    return cancelled;
  }

  /** Gives free seats to those who have waited longest, and tells them. Once it has begun nobody moves up. */
  async moveUp(event: EventEntity, now: Date): Promise<void> {
    if (event.state !== 'published' || event.startsAt === null || now >= event.startsAt) return;
    const lucky = await this.signUps.firstWaiting(event.id, moveUps(event));
    for (const signUp of lucky) await this.change(event, signUp, 'move-up');
    await this.notifications.post(lucky.map((signUp) => seatGiven(event, signUp)));
  }

  private after(before: SignUpState | 'none', deed: SignUpDeed): SignUpState {
    const state = signUpAfter(before, deed);
    if (state === null) throw new DomainError('SIGN_UP_NOT_FOUND');
    return state;
  }

  /** Keeps the entity in step with its row: several sign-ups can change in one transaction. */
  private async count(
    event: EventEntity,
    from: SignUpState | 'none',
    to: SignUpState,
    sequence: number,
  ): Promise<void> {
    Object.assign(event, countsAfter(event, from, to), { sequence });
    await this.events.setCounts(
      event.id,
      { seated: event.seated, waiting: event.waiting, requested: event.requested },
      sequence,
    );
  }
}

/** By the number drawn: who signs up again and is lucky again hears of it again. */
export function seatGiven({ id, title, startsAt }: EventEntity, { accountId, sequence }: SignUpEntity): NewMessage {
  return {
    accountId,
    kind: 'seat-given',
    params: { title, startsAt: startsAt?.toISOString() ?? '' },
    target: { page: 'event', id },
    dedupeKey: `seat-given:${id}:${sequence}`,
  };
}
