import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.js';
import { Clock, FixedClock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { IdentityFacade, MembershipReader } from '../identity/index.js';
import { NotificationsFacade } from '../notifications/index.js';
import { CountyProfileReader } from '../organizations/index.js';
import { VenuesFacade } from '../venues/index.js';
import { EventChecks } from './event-checks.js';
import { EventEditingService, type Editor } from './event-editing.service.js';
import type { EventContent, EventId, SignUp, SignUpId } from './event.types.js';
import { EventUnitSharesRepository } from './event-unit-shares.repository.js';
import { EventsRepository } from './events.repository.js';
import { EventsService } from './events.service.js';
import { NominationsService } from './nominations.service.js';
import { SeatingService } from './seating.service.js';
import { SignUpNames } from './sign-up-names.js';
import { SignUpsRepository } from './sign-ups.repository.js';
import { SignUpsService } from './sign-ups.service.js';

/** `name` null: the person's nickname. */
export interface SignUpAt {
  accountId: string;
  eventId: EventId;
  name?: string | null;
  waitIfFull?: boolean;
}

/**
 * What the demo county does with events: the very use cases that staff and people have, each at the moment it is said to
 * have happened. Phases, deadlines and clashes are judged at that moment; messages carry the time they are posted.
 */
@Injectable()
export class EventsFacade {
  constructor(
    private readonly events: EventsRepository,
    private readonly signUps: SignUpsRepository,
    private readonly shares: EventUnitSharesRepository,
    private readonly checks: EventChecks,
    private readonly seating: SeatingService,
    private readonly names: SignUpNames,
    private readonly summaries: EventsService,
    private readonly venues: VenuesFacade,
    private readonly identity: IdentityFacade,
    private readonly memberships: MembershipReader,
    private readonly county: CountyProfileReader,
    private readonly notifications: NotificationsFacade,
    private readonly outbox: Outbox,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly random: RandomSource,
  ) {}

  /** A draft. The same id and content again is the same draft. */
  async create(by: string, id: EventId, content: EventContent, at: Date): Promise<EventId> {
    return this.editing(at).create(await this.editor(by), id, content);
  }

  /** As it stands, whoever of the speakers is announced elsewhere. @throws DomainError as publishing over HTTP */
  async publish(by: string, eventId: EventId, at: Date): Promise<void> {
    const version = await this.versionOf(eventId);
    await this.editing(at).publish(await this.editor(by), eventId, { version, acceptSpeakerClash: true });
  }

  async change(by: string, eventId: EventId, content: EventContent, at: Date): Promise<void> {
    const edit = { version: await this.versionOf(eventId), acceptSpeakerClash: true, content };
    await this.editing(at).change(await this.editor(by), eventId, edit);
  }

  async cancel(by: string, eventId: EventId, reason: string, at: Date): Promise<void> {
    const version = await this.versionOf(eventId);
    await this.editing(at).cancel(await this.editor(by), eventId, { version, reason });
  }

  signUp({ accountId, eventId, name = null, waitIfFull = false }: SignUpAt, at: Date): Promise<SignUp> {
    return this.signingUp(at).signUp(accountId, eventId, { requestId: this.random.uuid(), name, waitIfFull });
  }

  cancelSignUp(accountId: string, eventId: EventId, at: Date): Promise<SignUp> {
    return this.signingUp(at).cancel(accountId, eventId);
  }

  async nominate(by: string, signUpId: SignUpId, at: Date): Promise<void> {
    await this.nominating(at).accept(await this.editor(by), signUpId);
  }

  async decline(by: string, signUpId: SignUpId, at: Date): Promise<void> {
    await this.nominating(at).decline(await this.editor(by), signUpId);
  }

  private editing(at: Date): EventEditingService {
    const { events, shares, checks, seating, venues, outbox, work, audit } = this;
    return new EventEditingService(events, shares, checks, seating, venues, outbox, work, audit, clockAt(at));
  }

  private signingUp(at: Date): SignUpsService {
    const { signUps, shares, seating, names, memberships, identity, county, notifications, work, random } = this;
    const known = [signUps, shares, seating, names, memberships, identity, county, notifications, work] as const;
    return new SignUpsService(...known, clockAt(at), random);
  }

  private nominating(at: Date): NominationsService {
    const { events, signUps, shares, summaries, seating, names, notifications, work, audit } = this;
    const known = [events, signUps, shares, summaries, seating, names, notifications, work, audit] as const;
    return new NominationsService(...known, clockAt(at));
  }

  private async editor(accountId: string): Promise<Editor> {
    return { accountId, roles: await this.identity.rolesOf(accountId) };
  }

  private async versionOf(eventId: EventId): Promise<number> {
    const event = await this.events.find(eventId);
    if (!event) throw new DomainError('EVENT_NOT_FOUND');
    return event.version;
  }
}

const clockAt = (at: Date): Clock => new FixedClock(at);
