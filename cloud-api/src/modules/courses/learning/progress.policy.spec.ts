import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Progress, progressAfter, TEXT_LENGTH } from './progress.policy.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 4, minute));
const report = (position: number, minute: number) => ({ position, seenAt: at(minute) });
const after = (...reports: { position: number; seenAt: Date }[]): Progress | null =>
  reports.reduce<Progress | null>((before, next) => progressAfter(before, next, TEXT_LENGTH), null);

describe('how far somebody has come', () => {
  it('begins where they say, and goes on from there', () => {
    expect(after(report(200, 1))).toEqual({ position: 200, furthest: 200, seenAt: at(1), doneAt: null });
    expect(after(report(200, 1), report(600, 2))).toMatchObject({ position: 600, furthest: 600, seenAt: at(2) });
    expect(after(report(600, 1), report(200, 2))).toMatchObject({ position: 200, furthest: 600, seenAt: at(2) });
  });

  // Mutation: `latest` is always the report.
  it('is not moved back by a report that comes late', () => {
    expect(after(report(600, 5), report(200, 2))).toMatchObject({ position: 600, furthest: 600, seenAt: at(5) });
    expect(after(report(300, 5), report(800, 2))).toMatchObject({ position: 300, furthest: 800, seenAt: at(5) });
  });

  it('ends a little before the end, once', () => {
    expect(after(report(949, 1))?.doneAt).toBeNull();
    expect(after(report(950, 1))?.doneAt).toEqual(at(1));
    expect(after(report(1000, 1), report(100, 2), report(1000, 3))).toMatchObject({ position: 1000, doneAt: at(1) });
  });

  it('is never further than there is', () => {
    expect(progressAfter(null, report(9999, 1), 480)).toMatchObject({ position: 480, furthest: 480, doneAt: at(1) });
  });

  it('is as far as the furthest report, and where the latest one says, in whatever order they come', () => {
    const reports = fc.uniqueArray(fc.record({ position: fc.nat(1000), minute: fc.nat(59) }), {
      minLength: 1,
      selector: ({ minute }) => minute,
    });
    fc.assert(
      fc.property(reports, (sent) => {
        const found = after(...sent.map(({ position, minute }) => report(position, minute)));
        const latest = [...sent].sort((one, other) => other.minute - one.minute)[0]!;
        expect(found).toMatchObject({
          ...{ position: latest.position, seenAt: at(latest.minute) },
          furthest: Math.max(...sent.map(({ position }) => position)),
        });
      }),
      { seed: 7 },
    );
  });
});
