import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** @param {string[]} args */
function score(...args) {
  return spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'score.mjs'), ...args], {
    cwd: '/',
    encoding: 'utf8',
  });
}

describe('npm run -s score', () => {
  it('prints one line with the result, and nothing else, to stdout', () => {
    const { stdout, status } = score('phq9', '[1,1,1,1,1,0,0,0,1]');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(stdout)).toMatchObject({ instrument: 'phq9', total: 6 });
  });

  it('exits with 2 and a JSON error when anything is wrong', () => {
    for (const args of [['phq9', '[1]'], ['phq9', 'not json'], ['unknown', '[]'], []]) {
      const { stdout, status } = score(...args);
      expect(status).toBe(2);
      expect(JSON.parse(stdout)).toHaveProperty('error');
    }
  });

  it('prints one line for each of several, a bad one in its place', () => {
    const { stdout, status } = score('gad7', '[[0,0,0,0,0,0,0],[9],[1,1,1,1,1,1,1]]');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.objectContaining({ total: 0 }),
      { error: expect.anything() },
      expect.objectContaining({ total: 7 }),
    ]);
  });
});
