import { describe, expect, it } from '@jest/globals';
import { SeededRandom, SystemRandom } from './random-source.js';

describe('randomness', () => {
  it('makes the same ids from the same seed', () => {
    const one = new SeededRandom('county');
    const other = new SeededRandom('county');
    expect([one.uuid(), one.token(), one.int(60)]).toEqual([other.uuid(), other.token(), other.int(60)]);
    expect(new SeededRandom('another').uuid()).not.toBe(new SeededRandom('county').uuid());
  });

  it('makes version 4 and version 7 UUIDs, the latter sorting by time', () => {
    const random = new SystemRandom();
    expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const earlier = random.uuidV7(new Date('2026-11-24T00:00:00.000Z'));
    const later = random.uuidV7(new Date('2026-11-24T00:00:00.001Z'));
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(earlier < later).toBe(true);
  });

  it('draws every number below the limit about equally often', () => {
    const random = new SeededRandom('draw');
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 7000; i++) counts[random.int(7)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('writes codes without letters and digits that look alike', () => {
    expect(new SeededRandom('code').readableCode(400)).not.toMatch(/[01OIL]/);
  });
});
