import type { MeResponse } from '@/shared/api/types';

type Role = MeResponse['roles'][number];

const PUBLISHERS: readonly string[] = ['union-staff', 'union-admin'];
const UNIT_PEOPLE: readonly string[] = ['unit-head', 'unit-liaison', 'unit-union'];

const HELPERS: readonly string[] = ['expert', 'peer-counselor'];
const WRITERS: readonly string[] = [...PUBLISHERS, ...HELPERS];
const OVERSEERS: readonly string[] = [...PUBLISHERS, 'department-member'];

/** Which rows of work 我的 shows. The server decides anew with every request. */
export function worksWith(roles: readonly Pick<Role, 'role' | 'scopeType'>[]) {
  return {
    publishes: roles.some(({ role, scopeType }) => PUBLISHERS.includes(role) && scopeType !== 'unit'),
    nominates: roles.some(({ role, scopeType }) => UNIT_PEOPLE.includes(role) && scopeType === 'unit'),
    fillsPlans: roles.some(({ role, scopeType }) => UNIT_PEOPLE.includes(role) && scopeType === 'unit'),
    writes: roles.some(({ role }) => WRITERS.includes(role)),
    receivesShares: roles.some(({ role }) => HELPERS.includes(role)),
    overseesPlans: roles.some(({ role, scopeType }) => OVERSEERS.includes(role) && scopeType !== 'unit'),
  };
}
