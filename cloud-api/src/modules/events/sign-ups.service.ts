import { Injectable } from '@nestjs/common';
import { Clock, instantInWords } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { IdentityFacade, MembershipReader, type CurrentMembership } from '../identity/index.js';
import { NotificationsFacade } from '../notifications/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import type { EventEntity } from './event.entity.js';
import { phaseAt } from './event-phase.policy.js';
import type { DatedEvent, EventId, SignUp } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { UNIT_ROLES } from './events.policy.js';
import { seatAnswer, type SeatAnswer } from './seating.policy.js';
import { SeatingService, type SignUpEntry } from './seating.service.js';
import { SignUpNames } from './sign-up-names.js';
import { isActive } from './sign-up.state.js';
import type { SignUpEntity } from './sign-up.entity.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** What a person asks for. `requestId`: made by the client, the same for every retry. `name` null: their nickname. */
export interface SignUpWish {
  requestId: string;
  name: string | null;
  waitIfFull: boolean;
}

/** Signing up and cancelling. Other people's sign-ups cannot be named here at all. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly signUps: SignUpsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly seating: SeatingService,
    private readonly names: SignUpNames,
    private readonly memberships: MembershipReader,
    private readonly identity: IdentityFacade,
    private readonly county: CountyProfileReader,
    private readonly notifications: NotificationsFacade,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /**
   * Once per person and event, however often it is sent. An old request that arrives after a cancellation brings
   * nothing back: it carries the id that was used up.
   * @throws DomainError EVENT_NOT_FOUND, EVENT_SIGN_UP_NOT_YET, EVENT_SIGN_UP_CLOSED, EVENT_FULL, EVENT_NOT_FOR_UNIT
   */
  async signUp(accountId: string, eventId: EventId, wish: SignUpWish): Promise<SignUp> {
    // what does not depend on the seats is read before the event is locked
    const membership = await this.memberships.current(accountId);
    const name = wish.name ?? (await this.identity.nicknames([accountId])).get(accountId) ?? '';
    return this.work.run(async () => {
      const event = await this.seating.lock(eventId);
      if (event.publishedAt === null) throw new DomainError('EVENT_NOT_FOUND');
      const own = await this.signUps.findOwn(eventId, accountId);
      if (own && (isActive(own.state) || own.requestId === wish.requestId)) return this.shown(own);
      this.requireOpen(event);
      const deed = await this.deedFor(event, own, membership, wish.waitIfFull);
      if (deed === 'stay' && own) return this.shown(own);
      if (deed === 'stay' || deed === 'not-for-unit') throw new DomainError('EVENT_NOT_FOR_UNIT');
      if (deed === 'full') throw new DomainError('EVENT_FULL');
      const entry = this.entry(event, own, { accountId, requestId: wish.requestId, name, membership });
      const signUp = await this.seating.enter(event, own, deed, entry);
      if (deed === 'ask' && membership) await this.tellUnit(event, membership);
      return this.names.open(signUp, signUp.state === 'waiting' ? event.waiting : null);
    });
  }

  /**
   * Gives the seat, the place in the list or the request back; whoever has waited longest moves up at once. Twice is once.
   * @throws DomainError SIGN_UP_NOT_FOUND, EVENT_CANCEL_TOO_LATE with the phone to call, EVENT_STATE
   */
  async cancel(accountId: string, eventId: EventId): Promise<SignUp> {
    const { unionPhone } = await this.county.current();
    return this.work.run(async () => {
      const event = await this.seating.lock(eventId);
      const own = await this.signUps.findOwn(eventId, accountId);
      if (!own) throw new DomainError('SIGN_UP_NOT_FOUND');
      if (own.state === 'cancelled') return this.names.open(own, null);
      if (event.state !== 'published') throw new DomainError('EVENT_STATE');
      if (this.isTooLate(event, own)) throw new DomainError('EVENT_CANCEL_TOO_LATE', { phone: unionPhone });
      const cancelled = await this.seating.giveUp(event, own, this.clock.now());
      return this.names.open(cancelled, null);
    });
  }

  /** A seat must be given back in time for somebody else; who has none may leave until it begins. */
  private isTooLate({ cancelUntil, startsAt }: EventEntity, { state }: SignUpEntity): boolean {
    const until = state === 'seated' ? cancelUntil : startsAt;
    return until !== null && this.clock.now() >= until;
  }

  private requireOpen(event: EventEntity): void {
    const phase = phaseAt(event as DatedEvent, this.clock.now());
    if (event.state !== 'published' || (phase !== 'sign-up-open' && phase !== 'sign-up-later')) {
      throw new DomainError('EVENT_SIGN_UP_CLOSED');
    }
    if (phase === 'sign-up-later') {
      throw new DomainError('EVENT_SIGN_UP_NOT_YET', { when: instantInWords((event as DatedEvent).signUpFrom) });
    }
  }

  private async deedFor(
    { id, sharing, seats, seated, waiting }: EventEntity,
    own: SignUpEntity | null,
    membership: CurrentMembership | null,
    waitIfFull: boolean,
  ): Promise<SeatAnswer> {
    const share = sharing === 'per-unit' && membership ? await this.shares.find(id, membership.unitId) : null;
    return seatAnswer({
      ...{ sharing, seats, seated, waiting, waitIfFull },
      unitHasShare: share !== null,
      state: own?.state ?? 'none',
      declinedByThisUnit: own?.unitId === membership?.unitId,
    });
  }

  private entry(
    event: EventEntity,
    own: SignUpEntity | null,
    by: { accountId: string; requestId: string; name: string; membership: CurrentMembership | null },
  ): SignUpEntry {
    const signedUpAt = this.clock.now();
    const id = own?.id ?? this.random.uuidV7(signedUpAt);
    return {
      ...{ id, eventId: event.id, accountId: by.accountId, requestId: by.requestId, signedUpAt },
      unitId: event.kind === 'group-counselling' ? null : (by.membership?.unitId ?? null),
      nameCipher: this.names.seal(id, by.name),
    };
  }

  private async shown(own: SignUpEntity): Promise<SignUp> {
    const isWaiting = own.state === 'waiting';
    const before = isWaiting ? await this.signUps.waitingBefore(own.eventId, own.sequence) : 0;
    return this.names.open(own, isWaiting ? before + 1 : null);
  }

  /** Once a day per event, however many ask. */
  private async tellUnit(event: EventEntity, { unitId, unitName }: CurrentMembership): Promise<void> {
    const scope = { roles: UNIT_ROLES, scopeType: 'unit', scopeId: unitId } as const;
    const people = await this.identity.accountsWithRole(scope);
    const params = { title: event.title, unitName, until: (event as DatedEvent).startsAt.toISOString() };
    const dedupeKey = `nomination-asked:${event.id}:${unitId}:${this.clock.today()}`;
    await this.notifications.post(
      people.map((accountId) => ({
        ...{ accountId, kind: 'nomination-asked' as const, params, dedupeKey },
        target: { page: 'nominations' as const, id: unitId },
      })),
    );
  }
}
