import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../platform/clock/index.js';
import { inList, UnitOfWork } from '../../platform/database/index.js';
import type { CurrentMembership } from '../identity/index.js';
import { MembershipEntity } from './membership.entity.js';
import type { UnitId } from './units.types.js';

export interface NewMembership {
  id: string;
  accountId: string;
  unitId: UnitId;
  joinedOn: LocalDate;
}

/** Every query names the account: a membership is its owner's, and no query lists a unit's members. */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly work: UnitOfWork) {}

  findCurrent(accountId: string): Promise<MembershipEntity | null> {
    return this.work.findOne(MembershipEntity, { currentAccountId: accountId });
  }

  /** The unit the person belongs to now, by name; one query, for what everybody does. */
  async findCurrentUnit(accountId: string): Promise<CurrentMembership | null> {
    const [unit] = await this.work.rows<CurrentMembership>(
      `SELECT m.id AS membershipId, m.unit_id AS unitId, COALESCE(u.name, '') AS unitName FROM memberships m
       LEFT JOIN units u ON u.id = m.unit_id WHERE m.current_account_id = ?`,
      [accountId],
    );
    return unit ?? null;
  }

  /** The current units of the accounts that are asked for; who belongs to none is left out. */
  async currentUnitIds(accountIds: readonly string[]): Promise<Map<string, UnitId>> {
    if (accountIds.length === 0) return new Map();
    const [places, ids] = inList(accountIds);
    const rows = await this.work.rows<{ accountId: string; unitId: UnitId }>(
      `SELECT current_account_id AS accountId, unit_id AS unitId FROM memberships WHERE current_account_id IN (${places})`,
      ids,
    );
    return new Map(rows.map(({ accountId, unitId }) => [accountId, unitId]));
  }

  /** Every unit they belonged to, the first one first. */
  async allOf(accountId: string): Promise<(Pick<MembershipEntity, 'joinedOn' | 'leftOn'> & { unitName: string })[]> {
    const all = await this.work.rows<Pick<MembershipEntity, 'joinedOn' | 'leftOn'> & { unitName: string }>(
      `SELECT COALESCE(u.name, '') AS unitName, m.joined_on AS joinedOn, m.left_on AS leftOn FROM memberships m
       LEFT JOIN units u ON u.id = m.unit_id WHERE m.account_id = ?`,
      [accountId],
    );
    return all.sort((a, b) => (a.joinedOn < b.joinedOn ? -1 : 1));
  }

  countOf(accountId: string): Promise<number> {
    return this.work.manager.countBy(MembershipEntity, { accountId });
  }

  /** @returns how many there were */
  async deleteAllOf(accountId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(MembershipEntity, { accountId });
    return affected ?? 0;
  }

  findOwn(accountId: string, id: string): Promise<MembershipEntity | null> {
    return this.work.manager.findOneBy(MembershipEntity, { id, accountId });
  }

  /** @throws the driver's duplicate key error when the account has a current membership */
  async insert(membership: NewMembership): Promise<void> {
    await this.work.manager.insert(MembershipEntity, {
      ...membership,
      leftOn: null,
      currentAccountId: membership.accountId,
    });
  }

  async end(accountId: string, id: string, leftOn: LocalDate): Promise<void> {
    await this.work.manager.update(
      MembershipEntity,
      { id, currentAccountId: accountId },
      { leftOn, currentAccountId: null },
    );
  }
}
