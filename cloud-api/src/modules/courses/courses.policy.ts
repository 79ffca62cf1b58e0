import { CONTENT_DEEDS, type ContentDeed, type ContentVersionState, type Role } from '@anxin/contracts';
import type { Actor, RoleGrant } from '../../platform/access/index.js';
import { versionAfter } from './version.state.js';

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

/** What somebody sees of what is being worked on: their own, what waits for a second reader, or everything. */
export type DeskScope = { all: true } | { all: false; accountId: string; reviews: boolean };

export function deskScopeOf(by: Pick<Actor, 'accountId' | 'roles'>): DeskScope {
  return mayPublish(by) ? { all: true } : { all: false, accountId: by.accountId, reviews: mayReview(by) };
}

/** Whether a version is there for somebody at all. */
export function mayRead(
  scope: DeskScope,
  { state, writtenBy, reviewedBy }: { state: ContentVersionState; writtenBy: string; reviewedBy: string | null },
): boolean {
  if (scope.all || writtenBy === scope.accountId) return true;
  return scope.reviews && (state === 'in-review' || reviewedBy === scope.accountId);
}

/** What somebody may do now with the last version of a content; withdrawing is about the one that people read. */
export function deedsFor(
  by: Pick<Actor, 'accountId' | 'roles'>,
  { state, writtenBy, isPublished }: { state: ContentVersionState; writtenBy: string; isPublished: boolean },
): ContentDeed[] {
  const may: Readonly<Record<ContentDeed, boolean>> = {
    ...{ change: mayChange(by, writtenBy), submit: mayChange(by, writtenBy), revise: mayChange(by, writtenBy) },
    ...{ approve: mayReview(by) && writtenBy !== by.accountId, return: mayReview(by) },
    ...{ schedule: mayPublish(by), unschedule: mayPublish(by), publish: mayPublish(by), withdraw: mayPublish(by) },
  };
  return CONTENT_DEEDS.filter((deed) => {
    const isPossible = deed === 'withdraw' ? isPublished : versionAfter(state, deed) !== null;
    return may[deed] && isPossible;
  });
}
