import * as v from 'valibot';
import { secureStorage } from '@/shared/storage/secure-storage';
import type { SessionTokens } from '@/shared/api/types';
import type { TokenStore } from './token-store.types';

const KEY = 'anxin.session';
const Tokens = v.object({
  accessToken: v.string(),
  accessExpiresAt: v.string(),
  refreshToken: v.string(),
  refreshExpiresAt: v.string(),
});

/** undefined: not read from storage yet */
let cached: SessionTokens | null | undefined;

async function read(): Promise<SessionTokens | null> {
  if (cached !== undefined) return cached;
  const stored = await secureStorage.get(KEY);
  cached ??= parse(stored);
  return cached;
}

function parse(stored: string | null): SessionTokens | null {
  if (stored === null) return null;
  try {
    const parsed = v.safeParse(Tokens, JSON.parse(stored));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export const tokenStore: TokenStore = {
  mayBeSignedIn: async () => (await read()) !== null,
  accessToken: async () => (await read())?.accessToken ?? null,

  async refreshBody() {
    const tokens = await read();
    return tokens === null ? null : { refreshToken: tokens.refreshToken };
  },

  async keep(tokens) {
    cached = tokens;
    if (tokens) await secureStorage.set(KEY, JSON.stringify(tokens));
  },

  async forget() {
    cached = null;
    await secureStorage.remove(KEY);
  },
};
