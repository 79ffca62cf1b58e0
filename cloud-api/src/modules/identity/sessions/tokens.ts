import { createHash, timingSafeEqual } from 'node:crypto';
import type { RandomSource } from '../../../platform/random/index.js';

/** Half of a refresh token, in base64url characters: 256 bits. */
const HALF = 43;

/** What is stored of a token. Tokens are 256 random bits, so a plain hash cannot be searched. 64 hex digits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares two hashes without telling by time where they differ. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** A fresh pair; `family` is the half of the refresh token that stays the same through all rotations. */
export function newTokens(random: RandomSource, family: string): TokenPair {
  return { accessToken: random.token(), refreshToken: family + random.token() };
}

export const newFamily = (random: RandomSource): string => random.token();

/** The family half of a refresh token, or null for what cannot be one. */
export function familyOf(refreshToken: string): string | null {
  return /^[\w-]{86}$/.test(refreshToken) ? refreshToken.slice(0, HALF) : null;
}
