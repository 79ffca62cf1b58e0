import { SHARE_ROLES, type ShareRole } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { IdentityFacade, type RoleHolder } from '../identity/index.js';
import { OrganizationsFacade, type UnitInRegion } from '../organizations/index.js';
import { type Owner, type Person, receivingRole } from './sharing.policy.js';

/** Somebody a result may be shown to, as what. */
export interface Receiver {
  readonly accountId: string;
  readonly name: string;
  readonly role: ShareRole;
  readonly unit: UnitInRegion | null;
}

/** A county has some dozens. */
const MOST_RECEIVERS = 200;

/** Who can be chosen, and what two people are to each other at this moment. */
@Injectable()
export class ReceiversService {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly organizations: OrganizationsFacade,
  ) {}

  /** By name; nobody who stands too near to the owner. */
  async for(accountId: string): Promise<Receiver[]> {
    const holders = await this.identity.holdersOf(SHARE_ROLES, MOST_RECEIVERS);
    const units = await this.organizations.unitsOf([accountId, ...holders.map((holder) => holder.accountId)]);
    const owner = ownerOf(accountId, units);
    const found = holders.flatMap((holder) => receiverOf(owner, holder, units) ?? []);
    return found.sort((one, other) => one.name.localeCompare(other.name, 'zh'));
  }

  /** Null for whoever is no helper or stands too near, alike. */
  async one(accountId: string, receiverId: string): Promise<Receiver | null> {
    const holder = await this.identity.holder(receiverId);
    if (holder === null) return null;
    const units = await this.organizations.unitsOf([accountId, receiverId]);
    return receiverOf(ownerOf(accountId, units), holder, units);
  }

  /** Everything that both are now: owners by account, and the person who asks. */
  async peopleAround(
    { accountId, roles }: Pick<Person, 'accountId' | 'roles'>,
    ownerIds: readonly string[],
  ): Promise<{ reader: Person; owner: (ownerId: string) => Owner }> {
    const units = await this.organizations.unitsOf([accountId, ...ownerIds]);
    const reader = { accountId, roles, unit: units.get(accountId) ?? null };
    return { reader, owner: (ownerId) => ownerOf(ownerId, units) };
  }

  /** What the app calls them, whether they are helpers still or not. */
  names(accountIds: readonly string[]): Promise<Map<string, string>> {
    return this.identity.nicknames(accountIds);
  }
}

const ownerOf = (accountId: string, units: ReadonlyMap<string, UnitInRegion>): Owner => ({
  accountId,
  unit: units.get(accountId) ?? null,
});

function receiverOf(
  owner: Owner,
  { accountId, nickname, roles }: RoleHolder,
  units: ReadonlyMap<string, UnitInRegion>,
): Receiver | null {
  const unit = units.get(accountId) ?? null;
  const role = receivingRole(owner, { accountId, roles, unit });
  return role && { accountId, name: nickname, role, unit };
}
