import { describe, expect, it } from '@jest/globals';
import { scoreOf, verdictOn } from '../lib/mutation/score.mjs';
import { TARGETS } from '../lib/mutation/targets.mjs';

const mutant = (/** @type {string} */ status, line = 3) => ({
  status,
  mutatorName: 'EqualityOperator',
  replacement: 'a >= b',
  location: { start: { line } },
});

describe('the mutation score', () => {
  it('counts what tests noticed of what they could have noticed', () => {
    const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'RuntimeError', 'Ignored'];
    const report = { files: { 'a.ts': { mutants: statuses.map((status) => mutant(status)) } } };
    expect(scoreOf(report)).toMatchObject({ noticed: 2, all: 4, percent: 50 });
  });

  it('names each that nobody noticed, and whether anything runs it at all', () => {
    const files = { 'a.ts': { mutants: [mutant('Survived')] }, 'b.ts': { mutants: [mutant('NoCoverage', 7)] } };
    expect(scoreOf({ files }).unnoticed).toEqual([
      'a.ts:3 EqualityOperator: a >= b',
      'b.ts:7 EqualityOperator (nothing runs it): a >= b',
    ]);
  });

  it('is nothing where there are no mutants', () => {
    expect(scoreOf({ files: {} }).percent).toBe(0);
  });

  // Mutation: asking for less than 80 %, or for more.
  it('is enough at 80 % and not below, where the fault says what nobody noticed', () => {
    const reportOf = (/** @type {number} */ killed) => ({
      files: { 'a.ts': { mutants: [...Array(killed).fill(mutant('Killed')), mutant('Survived')] } },
    });
    expect(verdictOn('policy', reportOf(4))).toEqual({
      title: 'policy: tests notice 4 of 5 mutants, 80.0 % (at least 80 %)',
      faults: [],
    });
    expect(verdictOn('policy', reportOf(3)).faults).toEqual([
      'policy: tests notice 3 of 4 mutants, 75.0 % (at least 80 %); these they do not:\n  a.ts:3 EqualityOperator: a >= b',
    ]);
  });

  it('is asked of code and of tests, in every target', () => {
    for (const { mutate, tests } of TARGETS) {
      expect(mutate.filter((file) => !file.includes('.spec.'))).toEqual(mutate);
      expect(mutate.length).toBeGreaterThan(4);
      expect(tests.length).toBeGreaterThan(4);
      expect(tests.every((file) => file.endsWith('.spec.ts'))).toBe(true);
    }
  });
});
