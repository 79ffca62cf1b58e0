import type { SignUpState } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import type { EventId, SignUpId } from './event.types.js';
import { ACTIVE_SIGN_UPS } from './sign-up.state.js';
import { SignUpEntity } from './sign-up.entity.js';

/** Changed only while the event's row is locked. Lists are in the order in which people came. */
@Injectable()
export class SignUpsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(id: SignUpId): Promise<SignUpEntity | null> {
    return this.work.findOne(SignUpEntity, { id });
  }

  findOwn(eventId: EventId, accountId: string): Promise<SignUpEntity | null> {
    return this.work.findOne(SignUpEntity, { eventId, accountId });
  }

  ownOf(accountId: string, eventIds: readonly EventId[]): Promise<SignUpEntity[]> {
    if (eventIds.length === 0) return Promise.resolve([]);
    return this.work.manager.findBy(SignUpEntity, { accountId, eventId: In([...eventIds]) });
  }

  /** Every one of a person, the first one first. */
  allOf(accountId: string): Promise<SignUpEntity[]> {
    return this.work.find(SignUpEntity, { accountId }).then((all) => all.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  countOf(accountId: string): Promise<number> {
    return this.work.manager.countBy(SignUpEntity, { accountId });
  }

  async delete(id: SignUpId): Promise<void> {
    await this.work.manager.delete(SignUpEntity, { id });
  }

  async insert(signUp: SignUpEntity): Promise<void> {
    await this.work.insert(SignUpEntity, signUp);
  }

  async update(id: SignUpId, change: Partial<Omit<SignUpEntity, 'id' | 'eventId' | 'accountId'>>): Promise<void> {
    await this.work.update<SignUpEntity>(SignUpEntity, { id }, change);
  }

  /** Those who have waited longest. */
  firstWaiting(eventId: EventId, most: number): Promise<SignUpEntity[]> {
    return this.ofEvent(eventId).andWhere({ state: 'waiting' }).orderBy('signUp.sequence').limit(most).getMany();
  }

  waitingBefore(eventId: EventId, sequence: number): Promise<number> {
    return this.ofEvent(eventId)
      .andWhere({ state: 'waiting' })
      .andWhere('signUp.sequence < :sequence', { sequence })
      .getCount();
  }

  countIn(eventId: EventId, state: SignUpState): Promise<number> {
    return this.work.manager.countBy(SignUpEntity, { eventId, state });
  }

  /** How many wait for the nomination of each unit. */
  async askingByUnit(eventId: EventId): Promise<Map<string, number>> {
    const rows = await this.ofEvent(eventId)
      .andWhere({ state: 'requested' })
      .select('signUp.unitId', 'unitId')
      .addSelect('COUNT(*)', 'asking')
      .groupBy('signUp.unitId')
      .getRawMany<{ unitId: string; asking: number | string }>();
    return new Map(rows.map(({ unitId, asking }) => [unitId, Number(asking)]));
  }

  /** In any of the states, after the sequence of the last one. */
  page(eventId: EventId, states: readonly SignUpState[], after: number, most: number): Promise<SignUpEntity[]> {
    return this.ofEvent(eventId)
      .andWhere({ state: In([...states]) })
      .andWhere('signUp.sequence > :after', { after })
      .orderBy('signUp.sequence')
      .limit(most)
      .getMany();
  }

  /** Accounts that were coming, waiting or asking at the instant and still are. */
  activeSince(eventId: EventId, instant: Date, after: number, most: number): Promise<SignUpEntity[]> {
    return this.ofEvent(eventId)
      .andWhere({ state: In([...ACTIVE_SIGN_UPS]) })
      .andWhere('signUp.sequence > :after AND signUp.signedUpAt <= :instant', { after, instant })
      .orderBy('signUp.sequence')
      .limit(most)
      .getMany();
  }

  /** Who asked for the unit's seats, whatever came of it. */
  askedOf(unitId: string, eventId: EventId, most: number): Promise<SignUpEntity[]> {
    return this.ofEvent(eventId)
      .andWhere({ unitId, state: In(['requested', 'seated', 'declined']) })
      .orderBy('signUp.sequence')
      .limit(most)
      .getMany();
  }

  async eraseNames(eventId: EventId): Promise<void> {
    await this.work.manager.update(SignUpEntity, { eventId, nameCipher: Not(IsNull()) }, { nameCipher: null });
  }

  private ofEvent(eventId: EventId) {
    return this.work.manager.createQueryBuilder(SignUpEntity, 'signUp').where({ eventId });
  }
}
