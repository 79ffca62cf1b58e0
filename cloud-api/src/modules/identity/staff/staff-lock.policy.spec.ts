import { describe, expect, it } from '@jest/globals';
import { FREE_FAILURES, lockAfter } from './staff-lock.policy.js';

describe('failed staff sign-ins', () => {
  it('cost nothing at first, then a minute, then twice as long each time, a quarter of an hour at most', () => {
    const minutes = Array.from({ length: 10 }, (_, index) => lockAfter(index + 1) / 60_000);
    expect(minutes).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15]);
    expect(FREE_FAILURES).toBe(5);
  });

  it('stay bounded however many there are', () => {
    expect(lockAfter(5_000)).toBe(15 * 60_000);
  });
});
