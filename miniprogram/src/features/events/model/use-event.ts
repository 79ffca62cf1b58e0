import { useMutation, useQuery } from '@tanstack/react-query';
import { eventKeys } from '@/shared/events';
import { newUuid } from '@/shared/platform/uuid';
import { queryClient } from '@/shared/state/query-client';
import { eventsApi } from '../api/events';

const refresh = () => queryClient.invalidateQueries({ queryKey: eventKeys.events });

export const useEvent = (eventId: string | undefined) =>
  useQuery({
    queryKey: eventKeys.one(eventId ?? ''),
    queryFn: () => eventsApi.one(eventId ?? ''),
    enabled: eventId !== undefined,
  });

/** One attempt keeps its id until it is settled: whoever presses again after a lost reply signs up once. */
let attempt: { readonly eventId: string; readonly id: string } | null = null;

async function attemptId(eventId: string): Promise<string> {
  if (attempt?.eventId !== eventId) attempt = { eventId, id: await newUuid() };
  return attempt.id;
}

export const useSignUp = (eventId: string, done: () => void) =>
  useMutation({
    mutationFn: async ({ name, waitIfFull }: { name: string; waitIfFull: boolean }) =>
      eventsApi.signUp(eventId, { id: await attemptId(eventId), name, waitIfFull }),
    onSuccess: async () => {
      attempt = null;
      await refresh();
      done();
    },
    // the seats have changed meanwhile: the page behind the sheet shows it
    onError: () => void refresh(),
  });

export const useCancelSignUp = (eventId: string, done: () => void) =>
  useMutation({
    mutationFn: () => eventsApi.cancel(eventId),
    onSuccess: async () => {
      await refresh();
      done();
    },
  });
