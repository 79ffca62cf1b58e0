import type { Actor } from '../../platform/access/index.js';

/** Which events an actor's roles let them manage. Pure; the repository turns it into SQL. */
export type EventScope = { everything: true } | { everything: false; regionIds: string[] };

const isUnion = (role: string): boolean => role === 'union-staff' || role === 'union-admin';
const isUnitPerson = (role: string): boolean =>
  role === 'unit-head' || role === 'unit-liaison' || role === 'unit-union';

/** County-wide union roles manage every event, others those of the regions that their union roles are for. */
export function eventScopeOf({ roles }: Pick<Actor, 'roles'>): EventScope {
  const union = roles.filter(({ role }) => isUnion(role));
  if (union.some(({ scopeType }) => scopeType === 'county')) return { everything: true };
  const regions = union.filter(({ scopeType }) => scopeType === 'region').map(({ scopeId }) => scopeId);
  return { everything: false, regionIds: [...new Set(regions)] };
}

/** Whose event a new one is: null stands for the county. Undefined: the actor can make none. */
export function ownerRegionOf(scope: EventScope): string | null | undefined {
  return scope.everything ? null : scope.regionIds[0];
}

/** Says who of a unit gets its seats, and so sees who asked: its head, liaison or union, nobody from outside. */
export function mayNominateFor({ roles }: Pick<Actor, 'roles'>, unitId: string): boolean {
  return roles.some(({ role, scopeType, scopeId }) => isUnitPerson(role) && scopeType === 'unit' && scopeId === unitId);
}

/** The roles above, for finding out whom to tell. */
export const UNIT_ROLES = ['unit-head', 'unit-liaison', 'unit-union'] as const;
