import { describe, expect, it } from '@jest/globals';
import { parseOptions } from '@node-rs/argon2';
import { SeededRandom } from '../../../platform/random/index.js';
import { Passwords } from './passwords.js';

const passwords = new Passwords(new SeededRandom('passwords'));

describe('staff passwords', () => {
  it('are kept as argon2id with the parameters OWASP names, each with its own salt', async () => {
    const [one, other] = [await passwords.hash('correct horse battery'), await passwords.hash('correct horse battery')];
    expect(one).toMatch(/^\$argon2id\$/);
    expect(one).not.toBe(other);
    expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, saltLen: 16 });
  });

  it('are recognised, also when typed full-width, and nothing else is', async () => {
    const kept = await passwords.hash('correct horse 12');
    await expect(passwords.verify(kept, 'correct horse 12')).resolves.toBe(true);
    await expect(passwords.verify(kept, 'correct horse １２')).resolves.toBe(true);
    await expect(passwords.verify(kept, 'Correct horse 12')).resolves.toBe(false);
  });

  it('of a name nobody has are never right', async () => {
    await expect(passwords.verify(null, '')).resolves.toBe(false);
    await expect(passwords.verify(null, 'anything')).resolves.toBe(false);
  });
});
