import { describe, expect, it } from '@jest/globals';
import { BlindIndex } from './blind-index.js';
import { CannotOpenError } from './envelope.js';
import { FieldCipher } from './field-cipher.js';
import { MasterKeyRing } from './master-key-ring.js';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const PLACE = { table: 'accounts', column: 'openid', rowId: 'row-1' };

describe('the field cipher', () => {
  const cipher = new FieldCipher(new MasterKeyRing(OLD));

  it('opens what it sealed and shows nothing of it', () => {
    const sealed = cipher.seal(PLACE, 'CANARY');
    expect(sealed).not.toContain('CANARY');
    expect(cipher.open(PLACE, sealed)).toBe('CANARY');
  });

  it.each(['table', 'column', 'rowId'])('does not open a value moved to another %s', (part) => {
    expect(() => cipher.open({ ...PLACE, [part]: 'other' }, cipher.seal(PLACE, 'x'))).toThrow(CannotOpenError);
  });

  it('opens under a retired master key, knows that it is stale, and not without the key', () => {
    const sealed = cipher.seal(PLACE, 'x');
    const rotated = new FieldCipher(new MasterKeyRing(NEW, [OLD]));
    expect(rotated.open(PLACE, sealed)).toBe('x');
    expect([rotated.isStale(sealed), cipher.isStale(sealed)]).toEqual([true, false]);
    expect(() => new FieldCipher(new MasterKeyRing(NEW)).open(PLACE, sealed)).toThrow(CannotOpenError);
  });
});

describe('the blind index', () => {
  const index = new BlindIndex(new MasterKeyRing(OLD));

  it('is the same for the same value in other forms, and survives a rotation', () => {
    const expected = index.of('accounts.phone', '13800138000');
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(index.of('accounts.phone', ' １３８００１３８０００ ')).toBe(expected);
    expect(new BlindIndex(new MasterKeyRing(NEW, [OLD])).of('accounts.phone', '13800138000')).toBe(expected);
  });

  it('differs between values, columns and keys', () => {
    const all = [
      index.of('a.x', '1'),
      index.of('a.x', '2'),
      index.of('a.y', '1'),
      new BlindIndex(new MasterKeyRing(NEW)).of('a.x', '1'),
    ];
    expect(new Set(all).size).toBe(4);
  });
});
