import { useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** Keeps the keyboard inside an open dialog, closes it with Escape, and afterwards returns to where it was. */
export function useDialogFocus(id: string, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const dialog = document.getElementById(id);
    const before = document.activeElement;
    const reachable = (): HTMLElement[] => Array.from(dialog?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? []);
    // the dialog itself, so that its title is read first and no choice looks made
    if (dialog) dialog.tabIndex = -1;
    dialog?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
      if (event.key !== 'Tab') return;
      const all = reachable();
      const edge = event.shiftKey ? all[0] : all[all.length - 1];
      const inside = dialog?.contains(document.activeElement) ?? false;
      if (inside && document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? all[all.length - 1] : all[0])?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
    // `close` may be a new function on every render; the dialog's life is what matters
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, open]);
}
