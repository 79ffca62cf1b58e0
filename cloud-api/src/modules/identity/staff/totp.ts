import { generateURI, verify } from 'otplib';

/** Codes of the neighbouring half minutes are taken too: phones' clocks are a little off. RFC 6238, 5.2. */
const TOLERANCE_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes as authenticators read them (RFC 4648, 6, without padding). */
export function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What an authenticator scans to learn the secret. */
export const totpUri = (secret: string, accountName: string): string =>
  generateURI({ issuer: 'Anxin', label: accountName, secret });

/** The time step a code belongs to, or null for a wrong one. */
export async function totpStep(secret: string, code: string, now: Date): Promise<number | null> {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
