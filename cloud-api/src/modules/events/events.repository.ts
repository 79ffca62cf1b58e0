import type { Audience, EventKind, EventState, Topic } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { type SelectQueryBuilder } from 'typeorm';
import { instantOf, type SqlValue, UnitOfWork } from '../../platform/database/index.js';
import { EventEntity } from './event.entity.js';
import { LONGEST_EVENT_MS } from './event-readiness.policy.js';
import { LISTED, type DatedEvent, type EventId, type EventWhen, type ListedEvent } from './event.types.js';
import type { EventScope } from './events.policy.js';
import type { SignUpEntity } from './sign-up.entity.js';
import type { SeatCounts } from './sign-up.state.js';

export interface EventFilter {
  topic?: Topic;
  audience?: Audience;
  kind?: EventKind;
  /** where its venue stands; null: online only */
  regionId?: string | null;
}

/** The last row of the page before; null: from the beginning. */
export interface EventPlace {
  at: Date;
  id: EventId;
}

/** `most`: rows at most. */
export interface EventSlice {
  after: EventPlace | null;
  most: number;
}

/** Two hours at one place, or of one speaker. */
export interface TimeSpan {
  startsAt: Date;
  endsAt: Date;
}

/** As much of a person's sign-up as is shown to them. */
export type OwnSignUp = Pick<SignUpEntity, 'id' | 'state' | 'sequence' | 'nameCipher' | 'signedUpAt'>;

/** The columns of a person's sign-up beside those of its event; all null where there is none. */
const OWN = `own.id AS ownId, own.state AS ownState, own.sequence AS ownSequence, own.name_cipher AS ownNameCipher,
  own.signed_up_at AS ownSignedUpAt`;
interface OwnColumns {
  ownId: string | null;
  ownState: SignUpEntity['state'];
  ownSequence: number;
  ownNameCipher: string | null;
  ownSignedUpAt: Date | string;
}

/** A visitor has signed up for nothing: no account has this id. */
const NOBODY = '';

type Query = SelectQueryBuilder<EventEntity>;
type Change = Partial<Omit<EventEntity, 'id' | 'version'>>;

/**
 * A list that ends now is read from the end of its index, over all that is still to come, unless the index is named.
 * @returns null where two filters meet: which of them is rare, the database knows
 */
function indexOfPast({ topic, kind, regionId }: EventFilter): string | null {
  const named = [
    ...(topic === undefined ? [] : ['ix_events_topic_starts_at']),
    ...(kind === undefined ? [] : ['ix_events_kind_starts_at']),
    ...(regionId === undefined ? [] : ['ix_events_place_starts_at']),
  ];
  return named.length > 1 ? null : (named[0] ?? 'ix_events_state_starts_at');
}

@Injectable()
export class EventsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(id: EventId): Promise<EventEntity | null> {
    return this.work.findOne(EventEntity, { id });
  }

  /**
   * One that people have been able to see, also when it was cancelled since, and the person's own sign-up.
   * @param accountId null: a visitor
   */
  async findPublic(
    id: EventId,
    accountId: string | null,
  ): Promise<{ event: DatedEvent; own: OwnSignUp | null } | null> {
    const sql = `SELECT ${this.work.columns(EventEntity, 'event')}, ${OWN} FROM events event
      LEFT JOIN event_sign_ups own ON own.event_id = event.id AND own.account_id = ?
      WHERE event.id = ? AND event.published_at IS NOT NULL`;
    const [event] = await this.work.entityRows<DatedEvent & OwnColumns>(EventEntity, sql, [
      ...[accountId ?? NOBODY, id],
    ]);
    return event ? { event, own: ownIn(event) } : null;
  }

  findManaged(scope: EventScope, id: EventId): Promise<EventEntity | null> {
    return within(this.select().where({ id }), scope).getOne();
  }

  /** @throws the driver's duplicate key error when the id is taken */
  async insert(event: EventEntity): Promise<void> {
    await this.work.manager.insert(EventEntity, event);
  }

  /**
   * Holds the event until the open transaction ends: everything about its seats goes one after the other. It is a write,
   * and comes before any read of the transaction: a read would fix what is seen at a moment before the lock.
   * @returns false when there is none
   */
  async lock(id: EventId): Promise<boolean> {
    return (await this.work.write('UPDATE events SET sequence = sequence WHERE id = ?', [id])) === 1;
  }

  /** As `lock`, and counts one version further. @returns false when the event has another version by now */
  async lockVersion(id: EventId, version: number): Promise<boolean> {
    const { affected } = await this.work.manager.update(EventEntity, { id, version }, { version: version + 1 });
    return affected === 1;
  }

  async update(id: EventId, change: Change): Promise<void> {
    await this.work.manager.update(EventEntity, { id }, change);
  }

  /** Only while the event is locked. */
  async setCounts(id: EventId, counts: SeatCounts, sequence: number): Promise<void> {
    await this.work.update(EventEntity, { id }, { ...counts, sequence });
  }

  /**
   * Published ones; coming: the next first, past: the latest first. `mine`: the state of the person's sign-up.
   * @param accountId null: a visitor
   */
  listPublished(
    accountId: string | null,
    when: EventWhen,
    now: Date,
    filter: EventFilter,
    { after, most }: EventSlice,
  ): Promise<(ListedEvent & { mine: SignUpEntity['state'] | null })[]> {
    const values: SqlValue[] = [accountId ?? NOBODY];
    const conditions = ["event.state = 'published'"];
    const only = (condition: string, ...by: SqlValue[]) => {
      conditions.push(condition);
      values.push(...by);
    };
    if (filter.topic !== undefined) only('event.topic = ?', filter.topic);
    if (filter.kind !== undefined) only('event.kind = ?', filter.kind);
    if (filter.regionId === null) only('event.region_id IS NULL');
    else if (filter.regionId !== undefined) only('event.region_id = ?', filter.regionId);
    if (filter.audience !== undefined) only("event.audience IN (?, 'everyone')", filter.audience);
    // the first bound is for the index: nothing that began longer ago still runs
    if (when === 'coming') only('event.starts_at > ? AND event.ends_at > ?', longestBefore(now), now);
    else only('event.starts_at < ? AND event.ends_at <= ?', now, now);
    const index = when === 'past' ? indexOfPast(filter) : null;
    const [sign, order] = when === 'coming' ? ['>', 'ASC'] : ['<', 'DESC'];
    if (after) {
      const { at, id } = after;
      only(`event.starts_at ${sign}= ? AND (event.starts_at <> ? OR event.id ${sign} ?)`, at, at, id);
    }
    const sql = `SELECT ${this.work.columns(EventEntity, 'event', LISTED)}, own.state AS mine
      FROM events event ${index === null ? '' : this.work.alongIndex(index)}
      LEFT JOIN event_sign_ups own ON own.event_id = event.id AND own.account_id = ?
      WHERE ${conditions.join(' AND ')}
      ORDER BY event.starts_at ${order}, event.id ${order} LIMIT ${most}`;
    return this.work.entityRows(EventEntity, sql, values);
  }

  /** Those the person has signed up for, in one of the states, cancelled events too. */
  listSignedUpFor(
    own: { accountId: string; states: readonly string[] },
    when: EventWhen,
    now: Date,
    slice: EventSlice,
  ): Promise<DatedEvent[]> {
    const query = this.select()
      .innerJoin('event_sign_ups', 'own', 'own.event_id = event.id')
      .where('own.account_id = :accountId AND own.state IN (:...states)', own);
    return this.byTime(query, when, now, slice);
  }

  /** Published ones that have not begun and at which the unit has seats, the next first. */
  async listWithShareOf(unitId: string, now: Date, { after, most }: EventSlice): Promise<DatedEvent[]> {
    const query = this.select()
      .innerJoin('event_unit_shares', 'share', 'share.event_id = event.id')
      .where('share.unit_id = :unitId', { unitId })
      .andWhere('event.state = :published AND event.startsAt > :now', { published: 'published', now });
    if (after) beyond(query, 'startsAt', '>', after);
    return (await inOrder(query, 'startsAt', 'ASC').limit(most).getMany()) as DatedEvent[];
  }

  /** The last made first. */
  listManaged(scope: EventScope, state: EventState | null, { after, most }: EventSlice): Promise<EventEntity[]> {
    const query = within(this.select().where('1 = 1'), scope);
    if (state !== null) query.andWhere('event.state = :state', { state });
    if (after) beyond(query, 'createdAt', '<', after);
    return inOrder(query, 'createdAt', 'DESC').limit(most).getMany();
  }

  listManagedByTime(
    scope: EventScope,
    { state, when, now }: { state: EventState | null; when: EventWhen; now: Date },
    slice: EventSlice,
  ): Promise<DatedEvent[]> {
    const query = within(this.select().where('event.startsAt IS NOT NULL'), scope);
    if (state !== null) query.andWhere('event.state = :state', { state });
    return this.byTime(query, when, now, slice);
  }

  /** Published ones that run at the same time, other than `except`. */
  async overlapping(
    by: { venueId: string } | { speakerKey: string },
    { startsAt, endsAt }: TimeSpan,
    except: EventId | null,
    most: number,
  ): Promise<DatedEvent[]> {
    const query = this.select()
      .where(by)
      .andWhere('event.state = :published', { published: 'published' })
      .andWhere('event.startsAt < :endsAt AND event.startsAt > :earliest', {
        endsAt,
        earliest: longestBefore(startsAt),
      })
      .andWhere('event.endsAt > :startsAt', { startsAt });
    if (except !== null) query.andWhere('event.id <> :except', { except });
    return (await inOrder(query, 'startsAt', 'ASC').limit(most).getMany()) as DatedEvent[];
  }

  /** Published ones that begin within the span and whose people have not been reminded of this beginning. */
  async toRemindOf(from: Date, until: Date, most: number): Promise<DatedEvent[]> {
    return (await this.select()
      .where('event.state = :published', { published: 'published' })
      .andWhere('event.startsAt > :from AND event.startsAt <= :until', { from, until })
      .andWhere('(event.remindedFor IS NULL OR event.remindedFor <> event.startsAt)')
      .orderBy('event.startsAt')
      .limit(most)
      .getMany()) as DatedEvent[];
  }

  /** Those that ended, or were to end, before the instant and still hold names. */
  async withOldNames(endedBefore: Date, most: number): Promise<EventId[]> {
    const rows = await this.select()
      .select(['event.id'])
      .where('event.namesErasedAt IS NULL AND event.endsAt < :endedBefore', { endedBefore })
      .andWhere('event.publishedAt IS NOT NULL')
      .orderBy('event.endsAt')
      .limit(most)
      .getMany();
    return rows.map(({ id }) => id);
  }

  private async byTime(query: Query, when: EventWhen, now: Date, { after, most }: EventSlice): Promise<DatedEvent[]> {
    if (when === 'coming') {
      query.andWhere('event.endsAt > :now', { now });
      if (after) beyond(query, 'startsAt', '>', after);
      // for the index: nothing that began longer ago still runs
      else query.andWhere('event.startsAt > :earliest', { earliest: longestBefore(now) });
      return (await inOrder(query, 'startsAt', 'ASC').limit(most).getMany()) as DatedEvent[];
    }
    query.andWhere('event.endsAt <= :now', { now });
    if (after) beyond(query, 'startsAt', '<', after);
    else query.andWhere('event.startsAt < :now', { now });
    return (await inOrder(query, 'startsAt', 'DESC').limit(most).getMany()) as DatedEvent[];
  }

  private select(): Query {
    return this.work.manager.createQueryBuilder(EventEntity, 'event');
  }
}

function ownIn({ ownId: id, ownState, ownSequence, ownNameCipher, ownSignedUpAt }: OwnColumns): OwnSignUp | null {
  if (id === null) return null;
  const signedUpAt = instantOf(ownSignedUpAt);
  return { id, state: ownState, sequence: ownSequence, nameCipher: ownNameCipher, signedUpAt };
}

function within(query: Query, scope: EventScope): Query {
  if (scope.everything) return query;
  if (scope.regionIds.length === 0) return query.andWhere('1 = 0');
  return query.andWhere('event.ownerRegionId IN (:...regionIds)', { regionIds: scope.regionIds });
}

/** The first bound leads every database to the place in the index; the others step over what was seen there. */
function beyond(query: Query, column: 'startsAt' | 'createdAt', sign: '<' | '>', { at, id }: EventPlace): Query {
  return query
    .andWhere(`event.${column} ${sign}= :at`, { at })
    .andWhere(`(event.${column} <> :at OR event.id ${sign} :id)`, { id });
}

const inOrder = (query: Query, column: 'startsAt' | 'createdAt', order: 'ASC' | 'DESC'): Query =>
  query.orderBy(`event.${column}`, order).addOrderBy('event.id', order);

const longestBefore = (instant: Date): Date => new Date(instant.getTime() - LONGEST_EVENT_MS);
