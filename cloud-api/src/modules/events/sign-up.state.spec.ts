import { describe, expect, it } from '@jest/globals';
import { SIGN_UP_STATES, type SignUpState } from '@anxin/contracts';
import fc from 'fast-check';
import { moveUps, seatAnswer } from './seating.policy.js';
import { countsAfter, isActive, signUpAfter, type SignUpDeed } from './sign-up.state.js';

const DEEDS: SignUpDeed[] = ['take', 'queue', 'ask', 'cancel', 'nominate', 'decline', 'move-up'];
const STATES: (SignUpState | 'none')[] = ['none', ...SIGN_UP_STATES];

describe('the states of a sign-up', () => {
  it('change in the ways that are written here, and in no other', () => {
    const table = Object.fromEntries(
      STATES.map((state) => [
        state,
        DEEDS.flatMap((deed) => (signUpAfter(state, deed) ? [`${deed}→${signUpAfter(state, deed)}`] : [])),
      ]),
    );
    expect(table).toEqual({
      none: ['take→seated', 'queue→waiting', 'ask→requested'],
      requested: ['cancel→cancelled', 'nominate→seated', 'decline→declined'],
      seated: ['cancel→cancelled'],
      waiting: ['cancel→cancelled', 'move-up→seated'],
      declined: ['take→seated', 'queue→waiting', 'ask→requested'],
      cancelled: ['take→seated', 'queue→waiting', 'ask→requested'],
    });
  });

  it('are news to people only while they are coming, waiting or asking', () => {
    expect(SIGN_UP_STATES.filter(isActive)).toEqual(['requested', 'seated', 'waiting']);
  });
});

/** An event without a database: its seats, and everybody's state in the order in which they came. */
interface Hall {
  seats: number;
  counts: { seated: number; waiting: number; requested: number };
  states: Map<number, SignUpState>;
  arrivals: number[];
}

const STEP = fc.oneof(
  { weight: 5, arbitrary: fc.record({ deed: fc.constant('come' as const), person: fc.nat(12), waits: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('leave' as const), person: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('more' as const), seats: fc.nat(4) }) },
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

function change(hall: Hall, person: number, deed: SignUpDeed): void {
  const before = hall.states.get(person) ?? 'none';
  const after = signUpAfter(before, deed);
  if (after === null) throw new Error(`${deed} from ${before}`);
  if (before !== 'waiting' || after !== 'seated')
    hall.arrivals = [...hall.arrivals.filter((one) => one !== person), person];
  hall.counts = countsAfter(hall.counts, before, after);
  hall.states.set(person, after);
}

function play(hall: Hall, step: Step): void {
  const question = { sharing: 'first-come' as const, seats: hall.seats, ...hall.counts };
  if (step.deed === 'come') {
    const state = hall.states.get(step.person) ?? 'none';
    if (state !== 'none' && isActive(state)) return;
    const rest = { waitIfFull: step.waits, unitHasShare: false, declinedByThisUnit: false };
    const answer = seatAnswer({ ...question, ...rest, state });
    if (answer === 'take' || answer === 'queue') change(hall, step.person, answer);
    return;
  }
  if (step.deed === 'leave') {
    if (!isActive(hall.states.get(step.person) ?? 'cancelled')) return;
    change(hall, step.person, 'cancel');
  } else hall.seats += step.seats;
  const waiting = hall.arrivals.filter((person) => hall.states.get(person) === 'waiting');
  const free = moveUps({ sharing: 'first-come', seats: hall.seats, ...hall.counts });
  for (const person of waiting.slice(0, free)) change(hall, person, 'move-up');
}

describe('seats that are first come', () => {
  it('are never given twice nor left empty while somebody waits, and nobody is overtaken', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.array(STEP, { maxLength: 60 }), (seats, steps) => {
        const hall: Hall = { seats, counts: { seated: 0, waiting: 0, requested: 0 }, states: new Map(), arrivals: [] };
        for (const step of steps) {
          const line = hall.arrivals.filter((person) => hall.states.get(person) === 'waiting');
          play(hall, step);
          const count = (state: SignUpState) => [...hall.states.values()].filter((one) => one === state).length;
          expect(hall.counts).toEqual({ seated: count('seated'), waiting: count('waiting'), requested: 0 });
          expect(hall.counts.seated).toBeLessThanOrEqual(hall.seats);
          if (hall.counts.waiting > 0) expect(hall.counts.seated).toBe(hall.seats);
          // whoever still waits of the line before had nobody behind them move up
          const still = line.map((person) => hall.states.get(person) === 'waiting');
          const movedUp = line.map((person) => hall.states.get(person) === 'seated');
          expect(movedUp.lastIndexOf(true)).toBeLessThan(still.indexOf(true) === -1 ? Infinity : still.indexOf(true));
        }
      }),
      { seed: 47, numRuns: 500 },
    );
  });
});

describe('seats that belong to units', () => {
  const ask = (change: object) =>
    seatAnswer({
      ...{ sharing: 'per-unit', seats: 1, seated: 1, waiting: 0, waitIfFull: true, unitHasShare: true },
      ...{ state: 'none', declinedByThisUnit: false, ...change },
    });

  it('are asked for, whether any are left or not: the unit says who gets them', () => {
    expect(ask({})).toBe('ask');
    expect(ask({ unitHasShare: false })).toBe('not-for-unit');
  });

  it('are not asked for again of the unit that declined, but of another one', () => {
    expect(ask({ state: 'declined', declinedByThisUnit: true })).toBe('stay');
    expect(ask({ state: 'declined' })).toBe('ask');
  });

  it('do not go to a waiting list', () => {
    expect(moveUps({ sharing: 'per-unit', seats: 5, seated: 0, waiting: 3 })).toBe(0);
  });
});
