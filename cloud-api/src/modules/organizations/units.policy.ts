import type { Actor } from '../../platform/access/index.js';
import type { RegionId } from './units.types.js';

/** Which units an actor's roles let them list. Pure; the repository turns it into SQL. */
export type UnitScope = { everything: true } | { everything: false; regionIds: RegionId[] };

/**
 * County-wide union roles see every unit, others the regions that their roles are for. Units are no secret, but a list
 * with codes is for those who hand them out.
 */
export function unitScopeOf({ roles }: Pick<Actor, 'roles'>): UnitScope {
  const isUnion = (role: string): boolean => role === 'union-staff' || role === 'union-admin';
  if (roles.some(({ role, scopeType }) => isUnion(role) && scopeType === 'county')) return { everything: true };
  const regional = roles.filter(({ role }) => isUnion(role) || role === 'department-member');
  return {
    everything: false,
    regionIds: regional.filter(({ scopeType }) => scopeType === 'region').map(({ scopeId }) => scopeId),
  };
}

/** Only the union hands out join codes. */
export function maySeeJoinCodes({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some(({ role }) => role === 'union-staff' || role === 'union-admin');
}
