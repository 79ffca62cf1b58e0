import { describe, expect, it } from '@jest/globals';
import { phaseAt, showsLink } from './event-phase.policy.js';

const on = (time: string): Date => new Date(`2026-12-01T${time}Z`);
const times = {
  ...{ signUpFrom: on('01:00:00.000'), signUpUntil: on('03:00:00.000') },
  ...{ startsAt: on('04:00:00.000'), endsAt: on('06:00:00.000') },
};

describe('where an event stands', () => {
  it.each([
    ['00:59:59.999', 'sign-up-later'],
    ['01:00:00.000', 'sign-up-open'],
    ['02:59:59.999', 'sign-up-open'],
    ['03:00:00.000', 'sign-up-closed'],
    ['03:59:59.999', 'sign-up-closed'],
    ['04:00:00.000', 'running'],
    ['05:59:59.999', 'running'],
    ['06:00:00.000', 'over'],
  ])('at %s is %s', (time, phase) => {
    expect(phaseAt(times, on(time))).toBe(phase);
  });

  it('does not open again when signing up was allowed until the very beginning', () => {
    expect(phaseAt({ ...times, signUpUntil: times.startsAt }, times.startsAt)).toBe('running');
  });

  it.each([
    ['03:29:59.999', false],
    ['03:30:00.000', true],
    ['05:59:59.999', true],
    ['06:00:00.000', false],
  ])('at %s shows its link: %s', (time, shown) => {
    expect(showsLink(times, on(time))).toBe(shown);
  });
});
