import type { CurrentMembership } from '../../identity/index.js';

export class MembershipResponse {
  membershipId: string;
  unitId: string;
  unitName: string;

  static from({ membershipId, unitId, unitName }: CurrentMembership): MembershipResponse {
    return { membershipId, unitId, unitName };
  }
}
