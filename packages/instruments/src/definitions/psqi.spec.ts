import { describe, expect, it } from '@jest/globals';
import { score, tryScore } from '../index.js';

const QUIET = { q5a: 0, q5b: 0, q5c: 0, q5d: 0, q5e: 0, q5f: 0, q5g: 0, q5h: 0, q5i: 0, q5j: 0 };
const NIGHT = { q1: '23:00', q2: 10, q3: '07:00', q4: 7.5, ...QUIET, q6: 0, q7: 0, q8: 0, q9: 0 };

function component(id: string, changes: Readonly<Record<string, unknown>>): number | null | undefined {
  return score('psqi', { ...NIGHT, ...changes }).subscales[id];
}

function problem(answers: Readonly<Record<string, unknown>> | readonly unknown[]): unknown {
  const outcome = tryScore('psqi', answers);
  return outcome.ok ? outcome.result : { code: outcome.error.code, path: outcome.error.path };
}

describe('PSQI', () => {
  it.each([
    [7.01, 0],
    [7, 1],
    [6.99, 1],
    [6, 1],
    [5.99, 2],
    [5, 2],
    [4.99, 3],
    [0, 3],
  ])('duration: %d hours slept score %d', (q4, expected) => {
    expect(component('C3', { q4 })).toBe(expected);
  });

  it.each([
    ['23:00', '07:00', 6.8, 0], // exactly 85 % of 8 h
    ['23:00', '07:00', 6.79, 1],
    ['23:00', '07:00', 6, 1], // exactly 75 %
    ['23:00', '07:00', 5.99, 2], // 74.9 %: no gap below 75
    ['23:00', '07:00', 5.2, 2], // exactly 65 %
    ['23:00', '07:00', 5.19, 3],
    ['22:00', '08:00', 8.49, 1], // 84.9 %: no gap below 85
    ['23:00', '07:00', 9, 0], // more than the time in bed
  ])('efficiency: in bed %s to %s and %d h slept scores %d', (q1, q3, q4, expected) => {
    expect(component('C4', { q1, q3, q4 })).toBe(expected);
  });

  // Mutations: an anchor of the pattern left out; a bound of hours or minutes moved.
  it('takes hours and minutes for a time, and says what is wrong with anything else', () => {
    const codeOf = (q1: unknown): string => {
      try {
        component('C4', { q1, q3: '08:00', q4: 6.8 });
        return 'taken';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    for (const time of ['00:00', '23:59', '24:00', '9:05']) expect([time, codeOf(time)]).toEqual([time, 'taken']);
    for (const time of [23, '', 'at 23:00', '23:00 sharp', '123:00', '23:0', '23:000', '23.00']) {
      expect([time, codeOf(time)]).toEqual([time, 'ANSWER_TYPE']);
    }
    for (const time of ['24:01', '25:00', '23:60', '99:99']) {
      expect([time, codeOf(time)]).toEqual([time, 'ANSWER_OUT_OF_RANGE']);
    }
  });

  it('counts the same time in bed before and after midnight, and midnight as 00:00 or 24:00', () => {
    // 8 h each; 6.79 h of it is just below 85 %
    for (const [q1, q3] of [
      ['20:00', '04:00'],
      ['23:59', '07:59'],
      ['00:00', '08:00'],
      ['24:00', '08:00'],
      ['0:01', '8:01'],
      ['09:00', '17:00'],
    ]) {
      expect([q1, component('C4', { q1, q3, q4: 6.79 }), component('C4', { q1, q3, q4: 6.8 })]).toEqual([q1, 1, 0]);
    }
  });

  it.each([
    [15, 0, 0],
    [15.5, 0, 1],
    [16, 0, 1],
    [30, 0, 1],
    [31, 0, 1],
    [60, 0, 1],
    [61, 0, 2],
    [15, 1, 1],
    [15, 2, 1],
    [15, 3, 2],
    [31, 2, 2],
    [60, 3, 3],
    [61, 2, 3],
    [61, 3, 3],
  ])('latency: %d minutes and %d at q5a score %d', (q2, q5a, expected) => {
    expect(component('C2', { q2, q5a })).toBe(expected);
  });

  it.each([
    [{}, 0],
    [{ q5b: 1 }, 1],
    [{ q5b: 3, q5c: 3, q5d: 3 }, 1],
    [{ q5b: 3, q5c: 3, q5d: 3, q5e: 1 }, 2],
    [{ q5b: 3, q5c: 3, q5d: 3, q5e: 3, q5f: 3, q5g: 3 }, 2],
    [{ q5b: 3, q5c: 3, q5d: 3, q5e: 3, q5f: 3, q5g: 3, q5j: 1 }, 3],
    [{ q5a: 3 }, 0],
  ])('disturbances %j score %d; q5a is not one of them', (changes, expected) => {
    expect(component('C5', changes)).toBe(expected);
  });

  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [1, 1, 1],
    [1, 2, 2],
    [2, 2, 2],
    [2, 3, 3],
    [3, 3, 3],
  ])('daytime: %d at q8 and %d at q9 score %d', (q8, q9, expected) => {
    expect(component('C7', { q8, q9 })).toBe(expected);
  });

  it('takes quality from q6 and medication from q7', () => {
    expect(score('psqi', { ...NIGHT, q6: 3, q7: 1 }).subscales).toMatchObject({ C1: 3, C6: 1 });
  });

  it('adds the seven components up', () => {
    const { total, subscales } = score('psqi', { ...NIGHT, q2: 45, q4: 5.5, q5c: 2, q6: 2, q8: 1 });
    const sum = Object.values(subscales).reduce<number>((all, value) => all + (value ?? 0), 0);
    expect([Object.keys(subscales).join(), total]).toEqual(['C1,C2,C3,C4,C5,C6,C7', sum]);
    // C1 2, C2 (2+0) 1, C3 2, C4 5.5 of 8 h = 68.75 % 2, C5 1, C6 0, C7 1
    expect(total).toBe(9);
  });

  it('does without q5j, "other reasons", and without nothing else', () => {
    expect(problem({ ...NIGHT, q5j: null })).toMatchObject({ total: 0 });
    for (const id of Object.keys(NIGHT).filter((key) => key !== 'q5j')) {
      expect(problem({ ...NIGHT, [id]: null })).toEqual({ code: 'ANSWER_MISSING', path: id });
    }
  });

  it.each([
    [{ q1: 23 }, { code: 'ANSWER_TYPE', path: 'q1' }],
    [{ q1: '11pm' }, { code: 'ANSWER_TYPE', path: 'q1' }],
    [{ q1: '24:01' }, { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }],
    [{ q3: '07:60' }, { code: 'ANSWER_OUT_OF_RANGE', path: 'q3' }],
    [{ q3: '23:00' }, { code: 'ANSWER_OUT_OF_RANGE', path: 'q3' }],
    [{ q2: -1 }, { code: 'ANSWER_OUT_OF_RANGE', path: 'q2' }],
    [{ q2: '10' }, { code: 'ANSWER_TYPE', path: 'q2' }],
    [{ q4: 24.5 }, { code: 'ANSWER_OUT_OF_RANGE', path: 'q4' }],
    [{ q5a: 4 }, { code: 'ANSWER_OUT_OF_RANGE', path: 'q5a' }],
    [{ q10: 0 }, { code: 'UNKNOWN_ITEM', path: 'q10' }],
  ])('refuses %j', (changes, expected) => {
    expect(problem({ ...NIGHT, ...changes })).toEqual(expected);
  });

  it('takes no array: the answers are of different kinds', () => {
    expect(problem(Array(18).fill(0))).toEqual({ code: 'ANSWERS_MALFORMED', path: '' });
  });
});
