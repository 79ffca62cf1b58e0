import * as v from 'valibot';
import { secureStorage } from '@/shared/storage/secure-storage';
import type { MeResponse } from '@/shared/api/types';

/** Encrypted, and only where the device can: whose unfinished answers these are, when no server can say. */
const KEY = 'anxin.account';

const Kept: v.GenericSchema<unknown, Pick<MeResponse, 'accountId' | 'nickname' | 'membership'>> = v.object({
  accountId: v.string(),
  nickname: v.string(),
  membership: v.nullable(v.object({ membershipId: v.string(), unitId: v.string(), unitName: v.string() })),
});

/** Roles are left out: what they open, the server must grant. */
export async function keepAccount({ accountId, nickname, membership }: MeResponse): Promise<void> {
  await secureStorage.set(KEY, JSON.stringify({ accountId, nickname, membership }));
}

export async function keptAccount(): Promise<MeResponse | null> {
  const text = await secureStorage.get(KEY);
  if (text === null) return null;
  try {
    const parsed = v.safeParse(Kept, JSON.parse(text));
    return parsed.success ? { ...parsed.output, roles: [] } : null;
  } catch {
    return null;
  }
}

export const forgetAccount = (): Promise<void> => secureStorage.remove(KEY);
