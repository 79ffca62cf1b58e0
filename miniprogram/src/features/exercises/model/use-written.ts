import { useEffect, useMemo, useState } from 'react';
import * as v from 'valibot';
import { useSession } from '@/app/session';
import { exclusively } from '@/shared/platform/exclusive';
import { accountKeys } from '@/shared/storage/account-keys';
import { secureStorage } from '@/shared/storage/secure-storage';
import { createVault } from '@/shared/storage/vault';
import type { ExerciseName, Written } from './exercises.types';

type AllWritten = Readonly<Record<string, Written>>;
const AllWritten = v.record(v.string(), v.record(v.string(), v.string()));
const NOTHING: Written = {};

function parse(text: string): AllWritten | null {
  try {
    const parsed = v.safeParse(AllWritten, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/**
 * What somebody writes in an exercise never leaves this device. It is kept, encrypted, for whoever is signed in; others
 * may share the device with strangers, and theirs is gone with the page.
 */
export function useWritten(name: ExerciseName) {
  const accountId = useSession(({ account }) => account?.accountId ?? null);
  const [, redraw] = useState(0);
  const [ready, setReady] = useState(false);
  const [here, setHere] = useState<Written>(NOTHING);
  const vault = useMemo(
    () =>
      accountId === null
        ? null
        : createVault<AllWritten>({
            storage: secureStorage,
            key: accountKeys.exercising(accountId),
            exclusively,
            changed: () => redraw((count) => count + 1),
            nothing: {},
            parse,
          }),
    [accountId],
  );
  useEffect(() => {
    setReady(vault === null);
    void vault?.load().then(() => setReady(true));
  }, [vault]);

  const written = vault ? (vault.view()[name] ?? NOTHING) : here;
  const change = (edit: (before: Written) => Written): void => {
    if (vault) void vault.update((all) => ({ ...all, [name]: edit(all[name] ?? NOTHING) }));
    else setHere(edit);
  };
  return {
    ready,
    written,
    isEmpty: Object.values(written).every((text) => text.trim() === ''),
    /** signed-out: nobody is there to keep it for */
    keeping: vault === null ? ('signed-out' as const) : vault.kept() ? ('kept' as const) : ('refused' as const),
    write: (step: number, text: string) => change((before) => ({ ...before, [String(step)]: text })),
    clear: () => change(() => NOTHING),
  };
}
