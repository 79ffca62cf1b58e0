import { Injectable } from '@nestjs/common';
import { Audit, type Doer } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { NotificationsFacade } from '../notifications/index.js';
import type { EventEntity } from './event.entity.js';
import type { EventId, SignUpId } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { mayNominateFor } from './events.policy.js';
import { EventsRepository } from './events.repository.js';
import { BY_START, EventsService, sliceByStart } from './events.service.js';
import { seatGiven, SeatingService } from './seating.service.js';
import { SignUpNames } from './sign-up-names.js';
import type { SignUpEntity } from './sign-up.entity.js';
import { SignUpsRepository } from './sign-ups.repository.js';
import type { NominationRequest, UnitNominations } from './staff-event.types.js';

/** Far more than a unit has seats; whoever asked later is seen when some are answered. */
const MOST_REQUESTS = 500;

/** A unit gives its seats to those who asked for them. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly summaries: EventsService,
    private readonly seating: SeatingService,
    private readonly names: SignUpNames,
    private readonly notifications: NotificationsFacade,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError SCOPE_NOT_FOUND for other units */
  async list(actor: Doer, unitId: string, query: PageQuery): Promise<Page<UnitNominations>> {
    if (!mayNominateFor(actor, unitId)) throw new DomainError('SCOPE_NOT_FOUND');
    const rows = await this.events.listWithShareOf(unitId, this.clock.now(), sliceByStart(query));
    const { items, nextCursor } = pageOf(rows, query.limit, BY_START);
    const ids = items.map(({ id }) => id);
    const shareOf = new Map((await this.shares.ofUnit(unitId, ids)).map((share) => [share.eventId, share]));
    const nominations: UnitNominations[] = [];
    for (const summary of await this.summaries.summaries(null, items)) {
      const { seats, taken } = shareOf.get(summary.event.id) ?? { seats: 0, taken: 0 };
      const asked = await this.signUps.askedOf(unitId, summary.event.id, MOST_REQUESTS);
      const people = asked.map(({ accountId }) => accountId);
      if (people.length > 0) await this.audit.note(actor, 'nominations.read', summary.event.id, people);
      const requests = asked.map((signUp) => this.shown(signUp));
      nominations.push({ summary, share: { seats, left: Math.max(0, seats - taken) }, requests });
    }
    return { items: nominations, nextCursor };
  }

  /** Twice is once. @throws DomainError SIGN_UP_NOT_FOUND, EVENT_STATE once it has begun, UNIT_SHARE_USED_UP */
  accept(actor: Doer, signUpId: SignUpId): Promise<NominationRequest> {
    return this.decide(actor, signUpId, 'seated', async (event, signUp, unitId) => {
      if (!(await this.shares.take(event.id, unitId, 1))) {
        const share = await this.shares.find(event.id, unitId);
        throw new DomainError('UNIT_SHARE_USED_UP', { seats: share?.seats ?? 0 });
      }
      const seated = await this.seating.change(event, signUp, 'nominate');
      await this.notifications.post([seatGiven(event, signUp)]);
      await this.audit.record(actor, 'nomination.accepted', signUp.id, signUp.accountId);
      return seated;
    });
  }

  /** Twice is once. @throws DomainError SIGN_UP_NOT_FOUND, EVENT_STATE */
  decline(actor: Doer, signUpId: SignUpId): Promise<NominationRequest> {
    return this.decide(actor, signUpId, 'declined', async (event, signUp) => {
      const declined = await this.seating.change(event, signUp, 'decline');
      await this.notifications.post([
        {
          ...{ accountId: signUp.accountId, kind: 'nomination-declined', params: { title: event.title } },
          target: { page: 'event', id: event.id },
          dedupeKey: `nomination-declined:${event.id}:${signUp.sequence}`,
        },
      ]);
      await this.audit.record(actor, 'nomination.declined', signUp.id, signUp.accountId);
      return declined;
    });
  }

  private async decide(
    actor: Doer,
    signUpId: SignUpId,
    wanted: SignUpEntity['state'],
    work: (event: EventEntity, signUp: SignUpEntity, unitId: string) => Promise<SignUpEntity>,
  ): Promise<NominationRequest> {
    const { eventId } = await this.asked(actor, signUpId);
    return this.work.run(async () => {
      const event = await this.openEvent(eventId);
      // read again behind the lock: the person may have cancelled, or asked another unit since
      const signUp = await this.asked(actor, signUpId);
      return this.shown(signUp.state === wanted ? signUp : await work(event, signUp, signUp.unitId));
    });
  }

  private async openEvent(eventId: EventId): Promise<EventEntity> {
    const event = await this.seating.lock(eventId);
    const hasBegun = event.startsAt === null || this.clock.now() >= event.startsAt;
    if (event.state !== 'published' || event.sharing !== 'per-unit' || hasBegun) throw new DomainError('EVENT_STATE');
    return event;
  }

  /** A sign-up that asks the actor's unit. @throws DomainError SIGN_UP_NOT_FOUND */
  private async asked(actor: Doer, signUpId: SignUpId): Promise<SignUpEntity & { unitId: string }> {
    const signUp = await this.signUps.find(signUpId);
    const unitId = signUp?.unitId ?? null;
    const share = signUp && unitId !== null ? await this.shares.find(signUp.eventId, unitId) : null;
    if (!signUp || !share || unitId === null || signUp.state === 'cancelled' || !mayNominateFor(actor, unitId)) {
      throw new DomainError('SIGN_UP_NOT_FOUND');
    }
    return Object.assign(signUp, { unitId });
  }

  private shown(signUp: SignUpEntity): NominationRequest {
    const { signUpId, state, name, signedUpAt } = this.names.open(signUp, null);
    return { signUpId, state, name, askedAt: signedUpAt };
  }
}
