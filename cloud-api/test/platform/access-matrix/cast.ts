import type { Role, ScopeType } from '@anxin/contracts';
import { COUNTY_ID } from '../../../src/modules/organizations/index.js';
import type { ApiClient } from '../../support/api-client.js';
import type { Session } from '../../support/api-client.js';

/** One of everybody. Regional roles are for the near township, unit roles for the near unit. */
export const CAST = [
  'visitor',
  'worker',
  'unit-head',
  'unit-liaison',
  'unit-union',
  'peer-counselor',
  'expert',
  'county-staff',
  'region-staff',
  'union-admin',
  'department-member',
  'operator',
] as const;
export type Member = (typeof CAST)[number];

export const NEAR_TOWN = '0192f0c1-0000-7000-8000-0000000000b1';
export const FAR_TOWN = '0192f0c1-0000-7000-8000-0000000000b2';
export const NEAR_UNIT = { id: '0192f0c1-0000-7000-8000-0000000000c1', joinCode: 'NEAR2345' };
export const FAR_UNIT = { id: '0192f0c1-0000-7000-8000-0000000000c2', joinCode: 'FARR2345' };

type Grant = [role: Role, scopeType: ScopeType, scopeId: string];
export const GRANTS: Readonly<Record<Member, Grant | null>> = {
  visitor: null,
  worker: null,
  'unit-head': ['unit-head', 'unit', NEAR_UNIT.id],
  'unit-liaison': ['unit-liaison', 'unit', NEAR_UNIT.id],
  'unit-union': ['unit-union', 'unit', NEAR_UNIT.id],
  'peer-counselor': ['peer-counselor', 'unit', NEAR_UNIT.id],
  expert: ['expert', 'county', COUNTY_ID],
  'county-staff': ['union-staff', 'county', COUNTY_ID],
  'region-staff': ['union-staff', 'region', NEAR_TOWN],
  'union-admin': ['union-admin', 'county', COUNTY_ID],
  'department-member': ['department-member', 'region', NEAR_TOWN],
  operator: ['operator', 'county', COUNTY_ID],
};

export const EVERYONE: readonly Member[] = [...CAST];
export const SIGNED_IN: readonly Member[] = CAST.filter((member) => member !== 'visitor');
export const UNIT_PEOPLE: readonly Member[] = ['unit-head', 'unit-liaison', 'unit-union'];
/** Whom a result can be shared with. */
export const HELPERS: readonly Member[] = ['peer-counselor', 'expert'];
export const COUNTY_UNION: readonly Member[] = ['county-staff', 'union-admin'];
export const UNION: readonly Member[] = [...COUNTY_UNION, 'region-staff'];
/** Of contents. */
export const WRITERS: readonly Member[] = [...UNION, 'peer-counselor', 'expert'];
export const OVERSEERS: readonly Member[] = [...UNION, 'department-member'];

/** A member of the cast on a signed-in phone; the visitor has no session. */
export interface Player {
  member: Member;
  api: ApiClient;
  session: Session | null;
  /** what is this person's own; empty for the visitor */
  own: OwnThings;
}

export interface OwnThings {
  membershipId: string;
  submissionId: string;
  messageId: string;
}
