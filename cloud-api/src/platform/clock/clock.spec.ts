import { describe, expect, it } from '@jest/globals';
import { asIfAt, DemoClock, FixedClock, SystemClock, type Clock } from './index.js';

const past = new Date('2024-03-01T01:00:00.000Z');
const later = new Date('2024-03-02T01:00:00.000Z');

describe('a moment of the past', () => {
  it.each<[string, Clock]>([
    ['demo', new DemoClock()],
    ['test', new FixedClock(new Date('2026-11-24T04:00:00.000Z'))],
  ])('is now for what is told within it, with the %s clock, and for nothing beside it', async (_, clock) => {
    const before = clock.now();
    const seen: Date[] = [];
    const telling = asIfAt(past, async () => {
      await Promise.resolve();
      seen.push(
        clock.now(),
        asIfAt(later, () => clock.now()),
        clock.now(),
      );
    });
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
    await telling;
    expect(seen).toEqual([past, later, past]);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it('does not exist for the clock of a real deployment', () => {
    const clock = new SystemClock();
    expect(asIfAt(past, () => clock.now()).getTime()).toBeGreaterThan(later.getTime());
  });
});
