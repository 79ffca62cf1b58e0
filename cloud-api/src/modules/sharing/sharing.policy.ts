import { SHARE_ROLES, type Role, type ShareRole } from '@anxin/contracts';
import { all, type Condition, from, is, isEmpty, oneOf, type RoleGrant } from '../../platform/access/index.js';
import { addDays, type LocalDate } from '../../platform/clock/index.js';
import type { ShareEntity } from './share.entity.js';

/** Who may be shown a result, and which shares are open to whom. Pure; the repository asks the database the same. */

/** How long a share may last. */
export const MOST_DAYS = 90;
/** Open shares of one person. */
export const MOST_SHARES = 20;

/** Where somebody works. */
export interface Workplace {
  readonly id: string;
  readonly regionId: string;
}

/** Somebody with everything they are, whichever role they use at the moment. */
export interface Person {
  readonly accountId: string;
  readonly roles: readonly RoleGrant[];
  readonly unit: Workplace | null;
}

/** Whose result it is. */
export type Owner = Pick<Person, 'accountId' | 'unit'>;

/** Roles that look after people; every other one stands over units or over the servers. */
const isHelper = (role: Role): role is ShareRole => (SHARE_ROLES as readonly Role[]).includes(role);

/**
 * Whether somebody stands too near to be shown the owner's result: themselves, a colleague, anybody with a role within
 * the owner's unit, and whoever stands over it (union, department, operator). By person: a helper who is also the
 * union's stays the union's, whichever role they use.
 */
export function isTooNear(owner: Owner, { accountId, roles, unit }: Person): boolean {
  if (accountId === owner.accountId) return true;
  if (owner.unit !== null && unit?.id === owner.unit.id) return true;
  return roles.some((grant) => reaches(grant, owner.unit) && (grant.scopeType === 'unit' || !isHelper(grant.role)));
}

/** Whether the scope holds the place; the county holds everybody, also those without a unit. */
function reaches({ scopeType, scopeId }: RoleGrant, unit: Workplace | null): boolean {
  if (scopeType === 'county') return true;
  return unit !== null && scopeId === (scopeType === 'unit' ? unit.id : unit.regionId);
}

/** As what somebody is shown a result: the most that they are; null: not at all. */
export function receivingRole(owner: Owner, person: Person): ShareRole | null {
  if (isTooNear(owner, person)) return null;
  const held = rolesToReceive(person.roles);
  return held.includes('expert') ? 'expert' : (held[0] ?? null);
}

const rolesToReceive = (roles: readonly RoleGrant[]): ShareRole[] => roles.map(({ role }) => role).filter(isHelper);

/** Question by question: experts only. */
export const maySeeAnswers = (role: ShareRole): boolean => role === 'expert';

export const isLastDay = (untilOn: string, today: LocalDate): boolean =>
  untilOn >= today && untilOn <= addDays(today, MOST_DAYS);

type Openness = Pick<ShareEntity, 'receiverId' | 'receiverRole' | 'endedOn' | 'untilOn' | 'subjectId'>;

/** Neither stopped nor over. */
const isOpen = (today: LocalDate): Condition<Openness> => all(isEmpty('endedOn'), from('untilOn', today));

/** What is open to this person now: chosen by name, and still what they were chosen as. */
export const openTo = ({ accountId, roles }: Omit<Person, 'unit'>, today: LocalDate): Condition<Openness> =>
  all(is('receiverId', accountId), oneOf('receiverRole', rolesToReceive(roles)), isOpen(today));

/** What this person shows to others now. */
export const shownBy = (subjectId: string, today: LocalDate): Condition<Openness> =>
  all(is('subjectId', subjectId), isOpen(today));
