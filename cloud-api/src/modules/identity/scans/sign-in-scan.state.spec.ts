import { describe, expect, it } from '@jest/globals';
import { nextScanState, shownScanState, type ScanAction, type ScanState } from './sign-in-scan.state.js';

const NOW = new Date('2026-11-24T08:00:00.000Z');
const LATER = new Date(NOW.getTime() + 1);
const STATES: ScanState[] = ['waiting', 'seen', 'approved', 'denied', 'claimed'];
const ACTIONS: ScanAction[] = ['look', 'approve', 'deny', 'claim'];

describe('a sign-in code', () => {
  it.each([
    ['waiting', ['seen', null, null, null]],
    ['seen', ['seen', 'approved', 'denied', null]],
    ['approved', [null, 'approved', null, 'claimed']],
    ['denied', [null, null, 'denied', null]],
    ['claimed', [null, null, null, null]],
  ] as const)('moves from %s only where the table says', (state, expected) => {
    expect(ACTIONS.map((action) => nextScanState(state, action, LATER, NOW))).toEqual(expected);
  });

  it('moves nowhere once it has expired, to the millisecond', () => {
    for (const state of STATES) {
      expect(ACTIONS.map((action) => nextScanState(state, action, NOW, NOW))).toEqual([null, null, null, null]);
    }
  });

  it('is shown as expired when it is, and when it was used', () => {
    expect(STATES.map((state) => shownScanState(state, LATER, NOW))).toEqual([
      ...['waiting', 'seen', 'approved', 'denied', 'expired'],
    ]);
    expect(STATES.map((state) => shownScanState(state, NOW, NOW))).toEqual([
      ...['expired', 'expired', 'expired', 'denied', 'expired'],
    ]);
  });
});
