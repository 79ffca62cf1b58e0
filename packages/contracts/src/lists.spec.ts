import { describe, expect, it } from '@jest/globals';
import * as contracts from './index.js';

const lists: [string, readonly string[]][] = Object.entries(contracts);

describe('closed lists', () => {
  it.each(lists)('%s holds each value once', (_, values) => {
    expect(values.length).toBeGreaterThan(0);
    expect([...new Set(values)]).toEqual([...values]);
  });

  it.each(lists.filter(([name]) => name !== 'ERROR_CODES'))('%s is written in kebab case, as stored', (_, values) => {
    for (const value of values) expect(value).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('writes error codes in capitals', () => {
    for (const code of contracts.ERROR_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});
