import * as v from 'valibot';
import { now } from '@/shared/platform/clock';
import { exclusively } from '@/shared/platform/exclusive';
import { isRefusal } from '@/shared/request/refusal';
import { accountKeys } from '@/shared/storage/account-keys';
import { secureStorage } from '@/shared/storage/secure-storage';
import { createVault } from '@/shared/storage/vault';
import { contentsApi } from '../api/contents';

/** Where somebody was in a content when no network was there to say so. */
type Late = Readonly<Record<string, { readonly position: number; readonly at: number }>>;
const Kept: v.GenericSchema<unknown, Late> = v.record(v.string(), v.object({ position: v.number(), at: v.number() }));

/** The server takes no report that is older. */
const LONGEST_WAIT_MS = 31 * 24 * 60 * 60 * 1000;

const vaultOf = (accountId: string) =>
  createVault<Late>({
    storage: secureStorage,
    key: accountKeys.reading(accountId),
    exclusively,
    changed: () => undefined,
    nothing: {},
    parse(text) {
      try {
        const parsed = v.safeParse(Kept, JSON.parse(text));
        return parsed.success ? parsed.output : null;
      } catch {
        return null;
      }
    },
  });

/** Keeps the place on the device, encrypted; the last one of each content. */
export const keepForLater = (accountId: string, contentId: string, position: number): Promise<void> =>
  vaultOf(accountId).update((late) => ({ ...late, [contentId]: { position, at: now().getTime() } }));

/** Says what waited. What the server refuses is forgotten; the rest waits on. */
export async function deliverLate(accountId: string): Promise<void> {
  const vault = vaultOf(accountId);
  await vault.load();
  for (const [contentId, { position, at }] of Object.entries(vault.view())) {
    const waited = Math.max(0, now().getTime() - at);
    if (waited <= LONGEST_WAIT_MS) {
      try {
        await contentsApi.report(contentId, { position, secondsAgo: Math.floor(waited / 1000), seconds: 0 });
      } catch (error) {
        if (!isRefusal(error)) return;
      }
    }
    await vault.update(({ [contentId]: _, ...others }) => others);
  }
}
