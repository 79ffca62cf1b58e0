import { useEffect } from 'react';

/** Where the server puts the text of an article, for search engines and for who waits for this client. */
const PLACE = 'read-first';

/** The text that was there before the client goes when a page of the client is. */
export function useReadFirstGone(): void {
  useEffect(() => document.getElementById(PLACE)?.remove(), []);
}
