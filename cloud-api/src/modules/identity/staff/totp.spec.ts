import { describe, expect, it } from '@jest/globals';
import { toBase32, totpStep, totpUri } from './totp.js';

/** RFC 6238, appendix B: the shared secret of its SHA-1 rows, and the last six of its eight digits. */
const SECRET = toBase32(Buffer.from('12345678901234567890'));
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('codes of an authenticator', () => {
  it('are read with the secret as authenticators spell it', () => {
    expect(SECRET).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI'); // RFC 4648, 10
    expect(totpUri(SECRET, 'wang')).toMatch(/^otpauth:\/\/totp\/.*secret=GEZDGNBV/);
  });

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('are those of RFC 6238 at second %d', async (seconds, code) => {
    await expect(totpStep(SECRET, code, at(seconds))).resolves.toBe(Math.floor(seconds / 30));
  });

  it('are taken half a minute early or late, with the step they belong to, and not later', async () => {
    await expect(totpStep(SECRET, '005924', at(1_234_567_890 + 30))).resolves.toBe(41_152_263);
    await expect(totpStep(SECRET, '005924', at(1_234_567_890 - 30))).resolves.toBe(41_152_263);
    await expect(totpStep(SECRET, '005924', at(1_234_567_890 + 90))).resolves.toBeNull();
    await expect(totpStep(SECRET, '005925', at(1_234_567_890))).resolves.toBeNull();
  });
});
