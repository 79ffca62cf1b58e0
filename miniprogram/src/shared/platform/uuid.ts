import { randomBytes } from './random';

/** Version 4 UUID of 16 random bytes. */
export function formatUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    if (index === 8) return (byte & 0x3f) | 0x80;
    return byte;
  }).map((byte) => byte.toString(16).padStart(2, '0'));
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10, 16)]
    .map((group) => group.join(''))
    .join('-');
}

/** A client-made id: repeating a request with the same id is safe. */
export const newUuid = async (): Promise<string> => formatUuid(await randomBytes(16));
