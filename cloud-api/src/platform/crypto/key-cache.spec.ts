import { describe, expect, it } from '@jest/globals';
import { KeyCache } from './key-cache.js';

const LIFETIME = 30_000;
const at = (ms: number): Date => new Date(1_800_000_000_000 + ms);
const key = (byte: number): Buffer => Buffer.alloc(32, byte);

describe('the cache of unwrapped keys', () => {
  it('gives a key back until its lifetime is over, to the millisecond, and then forgets it', () => {
    const cache = new KeyCache(10, LIFETIME);
    cache.put('a', 1, key(1), at(0));
    expect(cache.get('a', 1, at(LIFETIME - 1))).toEqual(key(1));
    expect(cache.get('a', 1, at(LIFETIME))).toBeNull();
    expect(cache.size).toBe(0);
  });

  it('knows nobody else’s key, and none of another version', () => {
    const cache = new KeyCache(10, LIFETIME);
    cache.put('a', 2, key(1), at(0));
    expect([cache.get('b', 2, at(1)), cache.get('a', 1, at(1)), cache.get('a', 3, at(1))]).toEqual([null, null, null]);
    expect(cache.get('a', 2, at(1))).toEqual(key(1));
  });

  it('holds so many at most: the one that was put first goes', () => {
    const cache = new KeyCache(2, LIFETIME);
    for (const [index, subject] of ['a', 'b', 'c'].entries()) cache.put(subject, 1, key(index + 1), at(index));
    expect(cache.size).toBe(2);
    expect(['a', 'b', 'c'].map((subject) => cache.get(subject, 1, at(3))?.[0] ?? null)).toEqual([null, 2, 3]);
    cache.put('b', 1, key(9), at(4)); // again, and nobody else goes for it
    expect(['b', 'c'].map((subject) => cache.get(subject, 1, at(5))?.[0] ?? null)).toEqual([9, 3]);
  });

  it('overwrites the bytes of a key that leaves, and touches none of who gave it', () => {
    const cache = new KeyCache(10, LIFETIME);
    const given = key(7);
    cache.put('a', 1, given, at(0));
    const held = cache.get('a', 1, at(1));
    cache.drop('a');
    expect([held, given]).toEqual([key(0), key(7)]);
    cache.drop('a'); // once more does nothing
    expect(cache.size).toBe(0);
  });

  it('keeps an erased key out for one lifetime, whoever brings it back', () => {
    const cache = new KeyCache(10, LIFETIME);
    cache.put('a', 1, key(1), at(0));
    cache.forget('a', at(10));
    expect(cache.get('a', 1, at(11))).toBeNull();
    cache.put('a', 1, key(1), at(LIFETIME + 9));
    expect(cache.get('a', 1, at(LIFETIME + 9))).toBeNull();
    cache.put('b', 1, key(2), at(LIFETIME + 9)); // only this one is kept out
    expect(cache.get('b', 1, at(LIFETIME + 9))).toEqual(key(2));
    cache.put('a', 1, key(3), at(LIFETIME + 10));
    expect(cache.get('a', 1, at(LIFETIME + 10))).toEqual(key(3));
  });
});
