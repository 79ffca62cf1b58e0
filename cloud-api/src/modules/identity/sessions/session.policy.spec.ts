import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideRefresh, GRACE_MS, isFresh, REFRESH_LIFETIME_MS, type RefreshState } from './session.policy.js';

const START = new Date('2026-11-24T08:00:00.000Z');
const after = (ms: number): Date => new Date(START.getTime() + ms);

const session = (over: Partial<RefreshState> = {}): RefreshState => ({
  refreshHash: 'R3',
  previousRefreshHash: 'R2',
  rotatedAt: START,
  graceUsed: 0,
  refreshExpiresAt: after(REFRESH_LIFETIME_MS),
  revokedAt: null,
  ...over,
});

describe('a presented refresh token', () => {
  it.each([
    ['is rotated when it is the current one', {}, 'R3', 0, 'rotate'],
    ['is rotated until its very last millisecond', {}, 'R3', REFRESH_LIFETIME_MS - 1, 'rotate'],
    ['is over when it has expired', {}, 'R3', REFRESH_LIFETIME_MS, 'over'],
    ['is over when the session was revoked', { revokedAt: START }, 'R3', 0, 'over'],
    ['is forgiven when it is the parent within the grace', {}, 'R2', GRACE_MS, 'grace'],
    ['is reuse when it is the parent after the grace', {}, 'R2', GRACE_MS + 1, 'reuse'],
    ['is reuse when the parent was forgiven before', { graceUsed: 1 }, 'R2', 1, 'reuse'],
    ['is reuse when it is the grandparent', {}, 'R1', 1, 'reuse'],
    ['is reuse when there is no parent yet', { previousRefreshHash: null }, 'R2', 1, 'reuse'],
  ] as const)('%s', (_title, over, token, ms, expected) => {
    expect(decideRefresh(session(over), token, after(ms))).toBe(expected);
  });

  it('never lives on once the session is revoked or expired, whatever is presented', () => {
    fc.assert(
      fc.property(fc.constantFrom('R1', 'R2', 'R3'), fc.integer({ min: 0 }), fc.boolean(), (token, ms, revoked) => {
        const dead = session(revoked ? { revokedAt: START } : { refreshExpiresAt: START });
        expect(decideRefresh(dead, token, after(ms))).toBe('over');
      }),
    );
  });
});

describe('what a stolen token must not do', () => {
  // Mutation: `FRESH_MS` another number, `<` for `<=`.
  it('can be done for a quarter of an hour after signing in, to its last millisecond', () => {
    const at = (ms: number) => isFresh({ createdAt: START }, after(ms));
    expect([at(0), at(15 * 60_000), at(15 * 60_000 + 1)]).toEqual([true, true, false]);
  });
});
