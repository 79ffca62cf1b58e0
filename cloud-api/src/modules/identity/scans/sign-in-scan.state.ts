/**
 * Signing a website in by scanning its code with the mini-program. Pure.
 *
 *   waiting --look--> seen --approve--> approved --claim--> claimed
 *                       \----deny-----> denied
 *
 * Time ends all of it: after `expiresAt` nothing moves any more.
 */
export const SCAN_LIFETIME_MS = 2 * 60_000;

export type ScanState = 'waiting' | 'seen' | 'approved' | 'denied' | 'claimed';
export type ScanAction = 'look' | 'approve' | 'deny' | 'claim';
/** What the website is told; a claimed code is as good as expired. */
export type ShownScanState = 'waiting' | 'seen' | 'approved' | 'denied' | 'expired';

const TRANSITIONS: Record<ScanAction, Partial<Record<ScanState, ScanState>>> = {
  look: { waiting: 'seen', seen: 'seen' },
  approve: { seen: 'approved', approved: 'approved' },
  deny: { seen: 'denied', denied: 'denied' },
  claim: { approved: 'claimed' },
};

/** The state after the action, or null when it is not possible (any more). Looking, approving and denying may repeat. */
export function nextScanState(state: ScanState, action: ScanAction, expiresAt: Date, now: Date): ScanState | null {
  if (expiresAt <= now) return null;
  return TRANSITIONS[action][state] ?? null;
}

export function shownScanState(state: ScanState, expiresAt: Date, now: Date): ShownScanState {
  if (state === 'denied') return 'denied';
  return state === 'claimed' || expiresAt <= now ? 'expired' : state;
}
