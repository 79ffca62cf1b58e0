import { createHmac } from 'node:crypto';

/**
 * The pseudonym of an account: HMAC-SHA256, cut to 122 bits and written as a version-8 UUID (RFC 9562, 5.8).
 * Without the key nobody gets from one to the other, not even by trying all accounts.
 */
export function subjectIdUnder(key: Buffer, accountId: string): string {
  const bytes = createHmac('sha256', key).update(accountId).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
