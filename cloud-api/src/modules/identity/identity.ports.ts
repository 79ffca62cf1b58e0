import type { ScopeType } from '@anxin/contracts';

/*
 * What identity needs to know of modules that stand on it. They implement these and provide them globally, so that
 * nothing here imports them.
 */

export interface CurrentMembership {
  readonly membershipId: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** The unit a person belongs to now; provided by organizations. */
export abstract class MembershipReader {
  abstract current(accountId: string): Promise<CurrentMembership | null>;
}

/** What a scope is called; provided by organizations. Rejects with a DomainError for a scope that does not exist. */
export abstract class ScopeNames {
  abstract nameOf(scopeType: ScopeType, scopeId: string): Promise<string>;
}
