import type { Role, ScopeType } from '@anxin/contracts';

/** What a person may do beyond what everyone may: a role within a county, a region or a unit. */
export interface RoleGrant {
  role: Role;
  scopeType: ScopeType;
  scopeId: string;
}

/** Who is asking. Never carries a subject id: account and answers must not meet. */
export interface Actor {
  accountId: string;
  sessionId: string;
  client: 'weapp' | 'h5';
  roles: RoleGrant[];
  /** the request they ask in, as it stands in the log; outside of one there is none */
  requestId?: string;
}
