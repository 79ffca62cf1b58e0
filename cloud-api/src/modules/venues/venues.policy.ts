import type { RoleGrant } from '../../platform/access/index.js';
import type { RegionId } from '../organizations/index.js';

/**
 * Who may register or change a venue, by the region it stands in (null: the county's own). The county's staff any,
 * a region's staff those of their region. Pure.
 */
export function mayKeepVenueIn(roles: readonly RoleGrant[], regionId: RegionId | null): boolean {
  return roles
    .filter(({ role }) => role === 'union-staff' || role === 'union-admin')
    .some(({ scopeType, scopeId }) => scopeType === 'county' || (scopeType === 'region' && scopeId === regionId));
}
