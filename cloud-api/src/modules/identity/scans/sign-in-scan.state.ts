/**
 * Signing a website in by scanning its code with the mini-program. Pure.
 *
 *   waiting --look--> seen --approve--> approved --claim--> claimed
 *                       \----deny-----> denied     (a wrong number denies)
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

/**
 * What the phone offers to choose from: the number on the website's screen and two others, in order, so that nothing but
 * the screen tells which it is. Who was sent a code by somebody else has no screen to look at.
 */
export function numbersToChoose(checkDigits: string): string[] {
  const right = Number(checkDigits);
  return [right, (right + 37) % 100, (right + 71) % 100]
    .sort((one, other) => one - other)
    .map((number) => String(number).padStart(2, '0'));
}

export function shownScanState(state: ScanState, expiresAt: Date, now: Date): ShownScanState {
  if (state === 'denied') return 'denied';
  return state === 'claimed' || expiresAt <= now ? 'expired' : state;
}
