import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature of a push: SHA-1 over the sorted, joined parts, in hex. */
export function pushSignature(...parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Compares in constant time. */
export function sameSignature(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The 32-byte key of an EncodingAESKey (43 characters of base64); null when it is not one. */
export function decodeAesKey(encodingAesKey: string): Buffer | null {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) return null;
  return Buffer.from(`${encodingAesKey}=`, 'base64');
}

/**
 * Opens a safe-mode envelope: AES-256-CBC, IV = the key's first 16 bytes, PKCS#7 over 32-byte blocks, inside
 * 16 random bytes, the length of the message (4 bytes, big endian), the message, the app id.
 * @returns the message and the app id it names, or null when any of it is malformed.
 */
export function openEnvelope(key: Buffer, encrypted: string): { message: string; appId: string } | null {
  const sealed = Buffer.from(encrypted, 'base64');
  if (sealed.length === 0 || sealed.length % 16 !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > 32 || padding > padded.length - 20) return null;
  if (!padded.subarray(-padding).every((byte) => byte === padding)) return null;
  const plain = padded.subarray(0, -padding);
  const end = 20 + plain.readUInt32BE(16);
  if (end > plain.length) return null;
  return { message: plain.subarray(20, end).toString('utf8'), appId: plain.subarray(end).toString('utf8') };
}
