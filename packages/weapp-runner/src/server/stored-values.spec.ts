import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StoredValues } from './stored-values.js';

describe('stored values', () => {
  it('come back as they were, encrypted or not, also from a saved state', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' }), fc.boolean(), (key, data, encrypt) => {
        const values = new StoredValues();
        values.set(key, data, encrypt);
        const again = new StoredValues(values.state());
        expect(again.get(key, encrypt)).toBe(Buffer.from(data).toString());
        expect(again.get(key, !encrypt)).toBeNull();
      }),
    );
  });

  it('are never readable in what is stored when encrypted, and never stored the same way twice', () => {
    const values = new StoredValues();
    values.set('a', '我很难受', true);
    values.set('b', '我很难受', true);
    const [first, second] = values.list().map(({ stored }) => stored);
    expect(Buffer.from(first ?? '', 'base64').includes('我很难受')).toBe(false);
    expect(first).not.toBe(second);
  });

  it('notice that ciphertext was changed', () => {
    const values = new StoredValues();
    values.set('a', 'x', true);
    const state = values.state();
    const bytes = Buffer.from(state.entries[0]?.stored ?? '', 'base64');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    const forged = new StoredValues({
      ...state,
      entries: [{ key: 'a', encrypted: true, stored: bytes.toString('base64') }],
    });
    expect(() => forged.get('a', true)).toThrow();
  });
});
