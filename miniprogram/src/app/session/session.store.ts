import { create } from 'zustand';
import type { MeResponse } from '@/shared/api/types';

/** `unknown` lasts from start until the server (or empty storage) has answered. */
export type SessionState =
  | { readonly status: 'unknown'; readonly account: null }
  | { readonly status: 'anonymous'; readonly account: null }
  | { readonly status: 'signed-in'; readonly account: MeResponse };

export const useSession = create<SessionState>()(() => ({ status: 'unknown', account: null }));

export const setSignedIn = (account: MeResponse): void => useSession.setState({ status: 'signed-in', account }, true);
export const setAnonymous = (): void => useSession.setState({ status: 'anonymous', account: null }, true);

/** Resolves once it is known whether someone is signed in. */
export function sessionKnown(): Promise<SessionState> {
  const current = useSession.getState();
  if (current.status !== 'unknown') return Promise.resolve(current);
  return new Promise((resolve) => {
    const stop = useSession.subscribe((state) => {
      if (state.status === 'unknown') return;
      stop();
      resolve(state);
    });
  });
}
