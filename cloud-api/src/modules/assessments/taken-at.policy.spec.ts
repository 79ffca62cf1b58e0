import { describe, expect, it } from '@jest/globals';
import { takenAt } from './taken-at.policy.js';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);

describe('when a form was finished', () => {
  it('is what the phone says, also when the answers waited for a network', () => {
    for (const days of [0, 0.01, 3, 31]) expect(takenAt(daysAgo(days), NOW)).toEqual(daysAgo(days));
  });

  it('is now when the phone says something that cannot be', () => {
    for (const days of [-0.001, -400, 31.1, 20_000]) expect(takenAt(daysAgo(days), NOW)).toEqual(NOW);
  });
});
