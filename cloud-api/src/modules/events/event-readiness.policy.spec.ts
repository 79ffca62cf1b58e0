import { describe, expect, it } from '@jest/globals';
import { draftProblems, readinessProblems, takenProblems } from './event-readiness.policy.js';
import type { EventContent } from './event.types.js';

const on = (time: string): Date => new Date(`2026-12-${time}:00.000Z`);
const NOW = on('01T00:00');
const READY: EventContent = {
  ...{ kind: 'lecture', title: '夜班之后', speaker: '许静安', speakerIntro: null, audience: 'everyone', topic: null },
  ...{ startsAt: on('10T06:00'), endsAt: on('10T08:00'), venueId: 'v1', link: null, cover: 'facade', description: '' },
  ...{ seats: 30, sharing: 'first-come', unitShares: [] },
  ...{ signUpFrom: on('01T00:00'), signUpUntil: on('10T06:00'), cancelUntil: on('10T06:00') },
};
const paths = (change: Partial<EventContent>, now: Date | null = NOW) =>
  readinessProblems({ ...READY, ...change }, now).map(({ path }) => path);

describe('an event is ready', () => {
  it('when everything fits, to the last minute', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ venueId: null, link: 'https://a.example' })).toEqual([]);
  });

  it.each<[string, Partial<EventContent>, string[]]>([
    ['no beginning', { startsAt: null }, ['startsAt']],
    [
      'a beginning now',
      { startsAt: NOW, signUpUntil: NOW, cancelUntil: NOW, signUpFrom: on('01T00:00') },
      ['startsAt', 'endsAt', 'signUpUntil'],
    ],
    ['no end', { endsAt: null }, ['endsAt']],
    ['an end at the beginning', { endsAt: on('10T06:00') }, ['endsAt']],
    ['more than three days', { endsAt: on('13T06:01') }, ['endsAt']],
    ['no place', { venueId: null }, ['venueId']],
    ['an online course in a hall only', { kind: 'cloud-class' }, ['link']],
    ['sign-up after the beginning', { signUpUntil: on('10T06:01') }, ['signUpUntil']],
    ['sign-up that ends as it begins', { signUpUntil: on('01T00:00') }, ['signUpUntil']],
    ['cancelling after the beginning', { cancelUntil: on('10T06:01') }, ['cancelUntil']],
    [
      'no deadlines',
      { signUpFrom: null, signUpUntil: null, cancelUntil: null },
      ['signUpFrom', 'signUpUntil', 'cancelUntil'],
    ],
    ['shares that are not used', { unitShares: [{ unitId: 'a', seats: 1 }] }, ['unitShares']],
    ['units without shares', { sharing: 'per-unit' }, ['unitShares']],
    ['shares that do not add up', { sharing: 'per-unit', unitShares: [{ unitId: 'a', seats: 29 }] }, ['unitShares']],
  ])('not with %s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected);
  });

  it('three days long, or with its beginning past once it is published', () => {
    expect(paths({ endsAt: on('13T06:00') })).toEqual([]);
    expect(
      paths(
        {
          startsAt: on('01T00:00'),
          endsAt: on('01T02:00'),
          signUpUntil: on('01T00:00'),
          signUpFrom: new Date(0),
          cancelUntil: new Date(0),
        },
        null,
      ),
    ).toEqual([]);
  });
});

describe('no draft', () => {
  it('shares group counselling among units, or names a unit twice', () => {
    const share = { unitId: 'a', seats: 15 };
    const group = { ...READY, kind: 'group-counselling', sharing: 'per-unit', unitShares: [share, share] } as const;
    expect(draftProblems({ ...group, unitShares: [share, share] }).map(({ path }) => path)).toEqual([
      'sharing',
      'unitShares.1.unitId',
    ]);
  });
});

describe('a change of a published event', () => {
  const unit = { unitId: 'a', taken: 2, asking: 1 };
  const before = { kind: 'lecture', sharing: 'per-unit' } as const;
  const content = (change: Partial<EventContent> = {}): EventContent => ({
    ...{ ...READY, sharing: 'per-unit', seats: 3, unitShares: [{ unitId: 'a', seats: 3 }] },
    ...change,
  });
  const problems = (change: Partial<EventContent>, active = 3) =>
    takenProblems(content(change), { seated: 2, active, before, units: [unit] }).map(({ path }) => path);

  it('keeps what people have', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ seats: 1 })).toEqual(['seats']);
    expect(problems({ unitShares: [{ unitId: 'a', seats: 1 }] })).toEqual(['unitShares.0.seats']);
    expect(problems({ unitShares: [{ unitId: 'b', seats: 3 }] })).toEqual(['unitShares']);
    expect(problems({ sharing: 'first-come' })).toEqual(['sharing']);
    expect(problems({ kind: 'group-counselling' })).toEqual(['kind']);
    expect(problems({ kind: 'cloud-class' })).toEqual([]);
  });

  it('may turn everything round while nobody has signed up', () => {
    const free = { seated: 0, active: 0, before, units: [{ unitId: 'a', taken: 0, asking: 0 }] };
    expect(
      takenProblems(content({ sharing: 'first-come', kind: 'group-counselling', unitShares: [], seats: 1 }), free),
    ).toEqual([]);
  });
});
