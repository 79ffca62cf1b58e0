import { describe, expect, it } from '@jest/globals';
import { placeOf, scrollTo } from '@/shared/platform/text-place';
import { isDue, LOOK_MS, looked, opened, type Reading, said, unsaid } from './reading';

const START = 1_000_000;
/** Looks every three seconds; where the text is at each look, or null while the page is out of sight. */
const reads = (places: readonly (number | null)[], from: Reading = opened(START, 0)): Reading =>
  places.reduce<Reading>((reading, place) => {
    const at = reading.lookedAt + LOOK_MS;
    return looked(reading, { at, place, inSight: place !== null });
  }, from);
const same = (place: number | null, times: number): (number | null)[] => Array.from({ length: times }, () => place);
const secondsOf = (reading: Reading): number => said(reading, reading.lookedAt)[0].seconds;

describe('reading', () => {
  it('is counted while the page moves, and a minute longer', () => {
    expect(secondsOf(reads([10, 20, 30]))).toBe(9);
    expect(secondsOf(reads(same(0, 20)))).toBe(60);
    // Mutation: `isRead` is `inSight`
    expect(secondsOf(reads(same(0, 400)))).toBe(60);
    expect(secondsOf(reads([...same(0, 400), 50, 50]))).toBe(63);
  });

  it('is not counted out of sight, nor while the device sleeps', () => {
    expect(secondsOf(reads([10, null, null, 20]))).toBe(6);
    const slept = looked(reads([10]), { at: START + 3_600_000, place: 20, inSight: true });
    expect(secondsOf(slept)).toBe(3);
  });

  it('is reported at most every fifteen seconds, at the leaving at once, and only when there is something to say', () => {
    const begun = reads([100, 200]);
    expect([isDue(begun, START + 6_000, false), isDue(begun, START + 6_000, true)]).toEqual([false, true]);
    expect(isDue(reads([100, 200, 300, 400, 500]), START + 15_000, false)).toBe(true);
    const idle = { ...opened(START, 0) };
    expect(isDue(idle, START + 60_000, true)).toBe(false);
  });

  it('says its seconds once; those that did not arrive are said again', () => {
    const [sent, after] = said(reads([100, 400]), START + 6_000);
    expect(sent).toEqual({ position: 400, seconds: 6 });
    expect(secondsOf(after)).toBe(0);
    expect(secondsOf(unsaid(after, sent))).toBe(6);
  });

  it('is opening, and no more, as long as hardly anything has moved', () => {
    expect(said(reads([20]), START)[0].position).toBe(0);
    expect(said(reads([40]), START)[0].position).toBe(40);
  });
});

describe('a place in a text', () => {
  const text = { top: 200, height: 2700, view: 700 };

  it('is its beginning until that has left the screen, and its end once that is there', () => {
    expect(placeOf(text)).toBe(0);
    expect(placeOf({ ...text, top: -1000 })).toBe(500);
    expect(placeOf({ ...text, top: -2000 })).toBe(1000);
    expect(placeOf({ ...text, top: -2600 })).toBe(1000);
    expect([placeOf({ top: 100, height: 300, view: 700 }), placeOf({ top: 600, height: 300, view: 700 })]).toEqual([
      ...[1000, 0],
    ]);
  });

  it('is found again on a screen of another size', () => {
    const wide = { top: 150, height: 1800, view: 900 };
    const top = wide.top - scrollTo(wide, 500);
    expect(placeOf({ ...wide, top })).toBe(500);
  });
});
