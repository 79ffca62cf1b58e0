import { useCallback, useEffect, useMemo, useState } from 'react';
import { exclusively } from '@/shared/platform/exclusive';
import { now } from '@/shared/platform/clock';
import { newUuid } from '@/shared/platform/uuid';
import { secureStorage } from '@/shared/storage/secure-storage';
import { createVault } from '@/shared/storage/vault';
import type { StaffEvent } from '../api/event-staff';
import { formOf } from './form';
import { EMPTY_FORM, type EventForm } from './form.types';
import { parseKept, type KeptForm } from './kept-form';

const isUntouched = (form: EventForm): boolean => JSON.stringify(form) === JSON.stringify(EMPTY_FORM);

/** What is typed is on the device with every key: closing the page, or a phone that dies, loses nothing. */
export function useEventForm(accountId: string, event: StaffEvent | null) {
  const [, redraw] = useState(0);
  const [ready, setReady] = useState(false);
  const [resumed, setResumed] = useState(false);
  const place = event?.eventId ?? 'new';
  const version = event?.version ?? null;
  const vault = useMemo(
    () =>
      createVault<KeptForm | null>({
        storage: secureStorage,
        key: `anxin.event-form.${accountId}.${place}`,
        exclusively,
        changed: () => redraw((count) => count + 1),
        nothing: null,
        parse: parseKept,
      }),
    [accountId, place],
  );

  useEffect(() => {
    const begin = async (): Promise<void> => {
      await vault.load();
      const kept = vault.view();
      // a draft of the server is newer than what was typed over an older version of it
      const usable = kept !== null && (event === null || kept.version === event.version);
      if (!usable) {
        const eventId = event?.eventId ?? (await newUuid());
        await vault.update(() => ({ eventId, version, form: event ? formOf(event, now()) : EMPTY_FORM }));
      }
      setResumed(usable && !isUntouched(kept.form));
      setReady(true);
    };
    void begin();
    // a version that the server gives while the page is open is the page's own doing
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [vault]);

  const change = useCallback(
    (part: Partial<EventForm>): void => {
      void vault.update((kept) => (kept ? { ...kept, form: { ...kept.form, ...part } } : kept));
    },
    [vault],
  );
  /** The server has stored it. */
  const stored = (saved: StaffEvent): Promise<void> =>
    vault.update((kept) => (kept ? { ...kept, version: saved.version } : kept));
  const forget = (): Promise<void> => vault.update(() => null);
  const restart = async (): Promise<void> => {
    const eventId = await newUuid();
    await vault.update(() => ({ eventId, version: null, form: EMPTY_FORM }));
    setResumed(false);
  };
  return {
    kept: ready ? vault.view() : null,
    onDevice: vault.kept(),
    resumed,
    change,
    stored,
    forget,
    restart,
  };
}
