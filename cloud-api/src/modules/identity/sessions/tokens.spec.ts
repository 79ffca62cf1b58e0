import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../platform/random/index.js';
import { familyOf, hashToken, newFamily, newTokens, sameHash } from './tokens.js';

const random = new SeededRandom('tokens');

describe('session tokens', () => {
  it('keep the family through rotations and change everything else', () => {
    const family = newFamily(random);
    const [first, second] = [newTokens(random, family), newTokens(random, family)];
    expect(familyOf(first.refreshToken)).toBe(family);
    expect(familyOf(second.refreshToken)).toBe(family);
    expect(first.refreshToken).not.toBe(second.refreshToken);
    expect(first.accessToken).not.toBe(second.accessToken);
  });

  it('have 256 random bits each, and so has each half of a refresh token (ASVS 7.2.3)', () => {
    const { accessToken, refreshToken } = newTokens(random, newFamily(random));
    expect(Buffer.from(accessToken, 'base64url')).toHaveLength(32);
    expect(Buffer.from(refreshToken.slice(43), 'base64url')).toHaveLength(32);
  });

  it('of the wrong shape belong to no family', () => {
    for (const text of ['', 'x'.repeat(85), 'x'.repeat(87), `${'x'.repeat(85)} `, '文'.repeat(86)]) {
      expect(familyOf(text)).toBeNull();
    }
  });

  it('are stored as hashes that compare as a whole', () => {
    expect(hashToken('a')).toMatch(/^[0-9a-f]{64}$/);
    expect(sameHash(hashToken('a'), hashToken('a'))).toBe(true);
    expect(sameHash(hashToken('a'), hashToken('b'))).toBe(false);
    expect(sameHash(hashToken('a'), '')).toBe(false);
  });
});
