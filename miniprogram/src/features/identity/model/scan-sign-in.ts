import { useEffect, useRef } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { acceptSession } from '@/app/session';
import { ApiError } from '@/shared/request';
import { identityApi, type ScanState, type ScanTicket } from '../api/identity';

const POLL_MS = 2_000;

/** How long to wait before asking again; false when the code's story has ended. */
export const pollAfter = (state: ScanState | undefined): number | false =>
  state === undefined || state === 'waiting' || state === 'seen' ? POLL_MS : false;

/** A ticket the server no longer knows has expired; any other trouble is only this one question's. */
export async function stateOf(ask: () => Promise<{ state: ScanState }>): Promise<ScanState> {
  try {
    return (await ask()).state;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 410)) return 'expired';
    throw error;
  }
}

/** Watches a ticket and, once the phone approved, turns it into this browser's session. */
export function useScanSignIn(ticket: ScanTicket | undefined, done: () => void) {
  const watched = useQuery({
    queryKey: ['sign-in-scan', ticket?.scanId],
    queryFn: () => stateOf(() => identityApi.scanState(ticket as ScanTicket)),
    enabled: ticket !== undefined,
    refetchInterval: ({ state }) => pollAfter(state.data),
    staleTime: 0,
    gcTime: 0,
  });
  const session = useMutation({
    mutationFn: async (approved: ScanTicket) => acceptSession(await identityApi.scanSession(approved)),
    onSuccess: done,
  });
  const claimed = useRef<string | null>(null);
  const { mutate } = session;
  useEffect(() => {
    if (watched.data !== 'approved' || !ticket || claimed.current === ticket.scanId) return;
    claimed.current = ticket.scanId; // a ticket buys one session: asking twice would fail
    mutate(ticket);
  }, [watched.data, ticket, mutate]);
  return { state: watched.data ?? 'waiting', failed: session.isError };
}
