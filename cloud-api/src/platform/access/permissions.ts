import type { Role } from '@anxin/contracts';
import type { Actor } from './actor.js';

type Rule = (actor: Actor) => boolean;

const anyone: Rule = () => true;
const holder =
  (...roles: Role[]): Rule =>
  (actor) =>
    actor.roles.some(({ role }) => roles.includes(role));
/** Holds one of the roles for the whole county. */
const countyHolder =
  (...roles: Role[]): Rule =>
  (actor) =>
    actor.roles.some(({ role, scopeType }) => scopeType === 'county' && roles.includes(role));

/**
 * Which actors may call a route at all. Which rows they may see is decided by the module's policy, in SQL.
 * A permission that is not listed is refused. No role opens anybody's answers or results: those permissions are
 * everyone's, for their own rows only. `result.read-shared` asks for what one person chose to show this one.
 */
export const PERMISSIONS = {
  'account.delete-own': anyone,
  'account.read-own': anyone,
  'account.take-own': anyone,
  'assessment.answer-own': anyone,
  'consent.manage-own': anyone,
  'content.publish': countyHolder('union-staff', 'union-admin'),
  'content.review': countyHolder('expert', 'union-staff', 'union-admin'),
  'content.write': holder('peer-counselor', 'expert', 'union-staff', 'union-admin'),
  'event.manage': holder('union-staff', 'union-admin'),
  'event.nominate': holder('unit-head', 'unit-liaison', 'unit-union'),
  'event.sign-up-own': anyone,
  'invitation.accept': anyone,
  'invitation.manage': holder('union-admin'),
  'instrument.record-right': holder('union-admin'),
  'learning.keep-own': anyone,
  'media.upload': holder('peer-counselor', 'expert', 'union-staff', 'union-admin'),
  'membership.manage-own': anyone,
  'message.read-own': anyone,
  'plan-year.manage': countyHolder('union-staff', 'union-admin'),
  'plan.fill': holder('unit-head', 'unit-liaison', 'unit-union'),
  'plan.oversee': holder('union-staff', 'union-admin', 'department-member'),
  'plan.read': holder('unit-head', 'unit-liaison', 'unit-union', 'union-staff', 'union-admin', 'department-member'),
  'plan.read-progress': anyone,
  'plan.review': holder('union-staff', 'union-admin'),
  'region.list': holder('union-staff', 'union-admin', 'department-member'),
  'result.read-shared': holder('peer-counselor', 'expert'),
  'result.share-own': anyone,
  'scan.approve-own': anyone,
  'session.manage-own': anyone,
  'unit.list': holder('union-staff', 'union-admin', 'department-member'),
  'venue.manage': holder('union-staff', 'union-admin'),
} satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

export function may(actor: Actor, permission: Permission): boolean {
  return PERMISSIONS[permission](actor);
}
