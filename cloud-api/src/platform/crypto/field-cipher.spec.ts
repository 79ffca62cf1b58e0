import { describe, expect, it } from '@jest/globals';
import { BlindIndex } from './blind-index.js';
import { CannotOpenError } from './envelope.js';
import { FieldCipher } from './field-cipher.js';
import { RootKey } from './root-key.js';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const PLACE = { table: 'accounts', column: 'openid', rowId: 'row-1' };

describe('the field cipher', () => {
  const cipher = new FieldCipher(new RootKey(OLD));

  it('opens what it sealed and shows nothing of it', () => {
    const sealed = cipher.seal(PLACE, 'CANARY');
    expect(sealed).not.toContain('CANARY');
    expect(cipher.open(PLACE, sealed)).toBe('CANARY');
  });

  it.each(['table', 'column', 'rowId'])('does not open a value moved to another %s', (part) => {
    expect(() => cipher.open({ ...PLACE, [part]: 'other' }, cipher.seal(PLACE, 'x'))).toThrow(CannotOpenError);
  });

  it('opens nothing under another root', () => {
    expect(() => new FieldCipher(new RootKey(NEW)).open(PLACE, cipher.seal(PLACE, 'x'))).toThrow(CannotOpenError);
  });
});

describe('the blind index', () => {
  const index = new BlindIndex(new RootKey(OLD));

  it('is the same for the same value in other forms', () => {
    const expected = index.of('accounts.phone', '13800138000');
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(index.of('accounts.phone', ' １３８００１３８０００ ')).toBe(expected);
  });

  it('differs between values, columns and keys', () => {
    const all = [
      index.of('a.x', '1'),
      index.of('a.x', '2'),
      index.of('a.y', '1'),
      new BlindIndex(new RootKey(NEW)).of('a.x', '1'),
    ];
    expect(new Set(all).size).toBe(4);
  });
});
