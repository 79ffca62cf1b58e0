import { useCallback, useEffect, useMemo, useState } from 'react';
import { exclusively } from '@/shared/platform/exclusive';
import { newUuid } from '@/shared/platform/uuid';
import { secureStorage } from '@/shared/storage/secure-storage';
import { createVault } from '@/shared/storage/vault';
import type { StaffContent } from '../api/course-staff';
import { type ContentForm, EMPTY_FORM, formOf, isGoneOnWith, isSame, type KeptForm, parseKept } from './form';

/** What is typed is on the device with every key: closing the page, or a computer that stops, loses nothing. */
export function useContentForm(accountId: string, content: StaffContent | null) {
  const [, redraw] = useState(0);
  const [ready, setReady] = useState(false);
  const [resumed, setResumed] = useState(false);
  const place = content?.contentId ?? 'new';
  const vault = useMemo(
    () =>
      createVault<KeptForm | null>({
        storage: secureStorage,
        key: `anxin.content-form.${accountId}.${place}`,
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
      const usable = kept !== null && isGoneOnWith(kept, content);
      if (!usable) {
        const contentId = content?.contentId ?? (await newUuid());
        const form = content ? formOf(content) : EMPTY_FORM;
        await vault.update(() => ({ contentId, stamp: content?.stamp ?? null, form, saved: form }));
      }
      setResumed(usable && !isSame(kept.form, kept.saved));
      setReady(true);
    };
    void begin();
    // words that the server gives while the page is open are the page's own doing
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [vault]);

  const change = useCallback(
    (part: Partial<ContentForm>): void => {
      void vault.update((kept) => (kept ? { ...kept, form: { ...kept.form, ...part } } : kept));
    },
    [vault],
  );
  /** The server has stored what was sent; what was typed meanwhile stays typed. */
  const stored = ({ stamp }: StaffContent, sent: ContentForm): Promise<void> =>
    vault.update((kept) => (kept ? { ...kept, stamp, saved: sent } : kept));
  const forget = (): Promise<void> => vault.update(() => null);
  return { kept: ready ? vault.view() : null, onDevice: vault.kept(), resumed, change, stored, forget };
}
