/** Lifetimes of a session, in milliseconds, and what a presented refresh token means. Pure. */

export const ACCESS_LIFETIME_MS = 15 * 60_000;
export const REFRESH_LIFETIME_MS = 30 * 24 * 3_600_000;
/** How long the parent of the current refresh token is forgiven, once: the reply with its child may have been lost. */
export const GRACE_MS = 60_000;

/** How long after signing in somebody may do what a stolen token must not. */
const FRESH_MS = 15 * 60_000;

/** Renewing does not count: whoever holds the tokens can do that. */
export const isFresh = ({ createdAt }: { readonly createdAt: Date }, now: Date): boolean =>
  now.getTime() - createdAt.getTime() <= FRESH_MS;

export interface RefreshState {
  readonly refreshHash: string;
  readonly previousRefreshHash: string | null;
  readonly rotatedAt: Date;
  /** 1: the parent was forgiven once already */
  readonly graceUsed: number;
  readonly refreshExpiresAt: Date;
  readonly revokedAt: Date | null;
}

/**
 * - `rotate`: the current token; its parent becomes forgivable
 * - `grace`: the immediate parent, presented again in time and for the first time
 * - `reuse`: an older token, or the parent too late or too often: two parties hold this family, so it ends
 * - `over`: the session ended already
 */
export type RefreshDecision = 'rotate' | 'grace' | 'reuse' | 'over';

export function decideRefresh(session: RefreshState, presentedHash: string, now: Date): RefreshDecision {
  if (session.revokedAt !== null || session.refreshExpiresAt <= now) return 'over';
  if (presentedHash === session.refreshHash) return 'rotate';
  const forgivable =
    presentedHash === session.previousRefreshHash &&
    session.graceUsed === 0 &&
    now.getTime() - session.rotatedAt.getTime() <= GRACE_MS;
  return forgivable ? 'grace' : 'reuse';
}
