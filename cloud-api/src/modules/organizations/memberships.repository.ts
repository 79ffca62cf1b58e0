import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
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
