const NUDGE_MS = 30;

/** A short touch of the phone, for whoever has closed their eyes. A desk has none. */
export function nudge(): void {
  if ('vibrate' in navigator) navigator.vibrate(NUDGE_MS);
}
