import type { Role } from '@anxin/contracts';
import type { RoleGrant } from '../access/index.js';

const UNION = ['union-admin', 'union-staff'] as const;
const OVERSEERS = [...UNION, 'department-member'] as const;
const REVIEWERS = [...UNION, 'expert'] as const;
const UNIT = ['unit-head', 'unit-liaison', 'unit-union'] as const;

interface ActRule {
  /** what it is done to */
  thing: string;
  /** the roles that let somebody do it; the first one held is written down */
  as: readonly Role[];
  /**
   * it may be about one person's data: then an entry names the account, or the pseudonym where it is about answers, and
   * the person can read of it
   */
  owned?: true;
}

/**
 * Everything that is written down, by stable names: an entry is sealed with its name, so one that was used is neither
 * renamed nor used for something else.
 */
export const ACTS = {
  'consent.given': { thing: 'consent', as: [] },
  'consent.withdrawn': { thing: 'consent', as: [] },
  'content.approved': { thing: 'content', as: REVIEWERS },
  'content.published': { thing: 'content', as: UNION },
  'content.returned': { thing: 'content', as: REVIEWERS },
  'content.scheduled': { thing: 'content', as: UNION },
  'content.unscheduled': { thing: 'content', as: UNION },
  'content.withdrawn': { thing: 'content', as: UNION },
  'data.erased': { thing: 'receipt', as: [] },
  'data.exported': { thing: 'account', as: [] },
  'event.cancelled': { thing: 'event', as: UNION },
  'event.changed': { thing: 'event', as: UNION },
  'event.published': { thing: 'event', as: UNION },
  'invitation.accepted': { thing: 'invitation', as: [] },
  'invitation.made': { thing: 'invitation', as: ['union-admin'] },
  'nomination.accepted': { thing: 'sign-up', as: UNIT, owned: true },
  'nomination.declined': { thing: 'sign-up', as: UNIT, owned: true },
  'nominations.read': { thing: 'event', as: UNIT, owned: true },
  'plan-paper.downloaded': { thing: 'plan', as: OVERSEERS },
  'plan-summary.exported': { thing: 'plan-year', as: OVERSEERS },
  'plan-year.changed': { thing: 'plan-year', as: UNION },
  'plan-year.closed': { thing: 'plan-year', as: UNION },
  'plan-year.opened': { thing: 'plan-year', as: UNION },
  'plan.approved': { thing: 'plan', as: UNION },
  'plan.extended': { thing: 'plan', as: UNION },
  'plan.passed': { thing: 'plan', as: UNION },
  'plan.returned': { thing: 'plan', as: UNION },
  'recovery-code.used': { thing: 'account', as: [] },
  'recovery-codes.made': { thing: 'account', as: [], owned: true },
  'role.granted': { thing: 'role', as: ['union-admin'], owned: true },
  'role.revoked': { thing: 'role', as: ['union-admin'], owned: true },
  'share.given': { thing: 'share', as: [] },
  'share.opened': { thing: 'share', as: ['expert', 'peer-counselor'], owned: true },
  'share.revoked': { thing: 'share', as: [] },
  'sign-in-sheet.exported': { thing: 'event', as: UNION, owned: true },
  'sign-up-names.erased': { thing: 'event', as: [] },
  'sign-ups.exported': { thing: 'event', as: UNION, owned: true },
  'sign-ups.read': { thing: 'event', as: UNION, owned: true },
  'staff.authenticator-reset': { thing: 'account', as: ['union-admin'], owned: true },
  'staff.sign-in-refused': { thing: 'staff-name', as: [], owned: true },
  'staff.signed-in': { thing: 'account', as: [] },
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof ACTS;

export type OwnedAct = { [A in Act]: (typeof ACTS)[A] extends { owned: true } ? A : never }[Act];

/** As what somebody does it; null: as themselves. */
export function roleFor(act: Act, held: readonly RoleGrant[]): Role | null {
  const { as }: ActRule = ACTS[act];
  return as.find((role) => held.some((grant) => grant.role === role)) ?? null;
}
