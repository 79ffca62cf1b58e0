import type { Role } from '@anxin/contracts';
import type { Actor, RoleGrant } from '../../platform/access/index.js';

type Holder = Pick<Actor, 'roles'>;

const WRITERS: readonly Role[] = ['peer-counselor', 'expert', 'union-staff', 'union-admin'];
const UNION: readonly Role[] = ['union-staff', 'union-admin'];

const forCounty = ({ scopeType }: RoleGrant): boolean => scopeType === 'county';

/** Experts, peer counsellors and the union's staff write something new. Pure, as all of this file. */
export function mayWrite({ roles }: Holder): boolean {
  return roles.some(({ role }) => WRITERS.includes(role));
}

/** What somebody wrote is theirs to change and hand in; the county's union may change anything. */
export function mayChange(by: Pick<Actor, 'accountId' | 'roles'>, writtenBy: string): boolean {
  return (mayWrite(by) && by.accountId === writtenBy) || mayPublish(by);
}

/** Experts and the county's union read what somebody else wrote; that it is somebody else is asked by itself. */
export function mayReview({ roles }: Holder): boolean {
  return roles.some((grant) => forCounty(grant) && (grant.role === 'expert' || UNION.includes(grant.role)));
}

/** The county's union answers for what the public reads. */
export function mayPublish({ roles }: Holder): boolean {
  return roles.some((grant) => forCounty(grant) && UNION.includes(grant.role));
}
