import { describe, expect, it } from '@jest/globals';
import { subjectIdUnder } from './subject-id.js';

const KEY = Buffer.alloc(32, 7);
const accounts = Array.from({ length: 300 }, (_, index) => `account ${index}`);

describe('the pseudonym of an account', () => {
  it('is a UUID of version 8 that is not made by time, whatever the account', () => {
    const wrong = accounts
      .map((account) => subjectIdUnder(KEY, account))
      .filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id));
    expect(wrong).toEqual([]);
  });

  it('is the same one always, as it was when the first answers were stored', () => {
    expect(subjectIdUnder(KEY, 'account 0')).toBe(subjectIdUnder(KEY, 'account 0'));
    expect(subjectIdUnder(KEY, 'account 0')).toBe('9af37447-7f33-86af-9995-fa2ba06c698d');
  });

  it('is another one for every account and under every key', () => {
    expect(new Set(accounts.map((account) => subjectIdUnder(KEY, account))).size).toBe(accounts.length);
    expect(subjectIdUnder(Buffer.alloc(32, 8), 'account 0')).not.toBe(subjectIdUnder(KEY, 'account 0'));
  });

  it('keeps all but six of its bits to chance', () => {
    const ids = accounts.map((account) => BigInt(`0x${subjectIdUnder(KEY, account).replaceAll('-', '')}`));
    const fixed = Array.from({ length: 128 }, (_, bit) =>
      ids.every((id) => ((id ^ ids[0]!) >> BigInt(bit)) % 2n === 0n),
    );
    expect(fixed.filter(Boolean)).toHaveLength(6);
  });
});
