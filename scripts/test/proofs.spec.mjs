import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import transformer from '../lib/proofs/breaking-transformer.mjs';
import { judge } from '../lib/proofs/index.mjs';
import { ROOT } from '../lib/paths.mjs';
import { PROOFS } from '../lib/proofs/proofs.mjs';

/** @param {string} status @param {string[]} failureMessages */
const report = (status, failureMessages = []) => ({
  testResults: [{ message: '', assertionResults: [{ title: 'opens to one person', status, failureMessages }] }],
});

describe('a promise that is broken', () => {
  it('is noticed when its test expected something else', () => {
    expect(judge(report('failed', ['Error: expect(received).toBe(expected)']), 'opens to one person')).toEqual([]);
  });

  it.each([
    ['a test that stays green', report('passed'), 'opens to one person', /still green/],
    [
      'a server that does not start',
      report('failed', ['Error: listen EADDRINUSE']),
      '',
      /before anything was expected/,
    ],
    ['a test of another name', report('failed', ['expect(']), 'opens to two', /no test of this name ran/],
    ['a test that was left out', report('pending'), 'opens to one person', /no test of this name ran/],
  ])('is not noticed by %s', (_, said, title, words) => {
    expect(judge(said, title)).toEqual([expect.stringMatching(words)]);
  });

  it('is one place of the code, which is there', () => {
    for (const { file, from } of PROOFS) {
      const whole = path.join(ROOT, 'cloud-api/src', file);
      expect([file, existsSync(whole) && readFileSync(whole, 'utf8').split(from).length]).toEqual([file, 2]);
    }
  });

  it('is broken in this file and in no other, and is not kept for the next', () => {
    const file = path.resolve('/src/limit.ts');
    const { process, getCacheKey } = transformer.createTransformer({
      options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      ...{ file, from: '30', to: '"$&"' },
    });
    const more = {
      supportsStaticESM: true,
      config: { rootDir: '/', cwd: '/' },
      configString: '',
      transformerConfig: {},
    };
    expect(process('export const limit = 30;', file, more).code).toContain('limit = "$&"');
    expect(process('export const limit = 30;', '/src/other.ts', more).code).toContain('limit = 30');
    expect(getCacheKey('a 30', file, more)).not.toBe(getCacheKey('a 30', '/src/limit.ts.x', more));
  });
});
