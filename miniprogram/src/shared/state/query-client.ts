import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../request';

const RETRIES = 1;

/** Worth asking again: nothing was decided. Every 4xx is an answer. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= RETRIES || !(error instanceof ApiError)) return false;
  return error.code === 'TIMEOUT' || error.status >= 500;
}

/** In memory only: what a screen showed is gone when the app closes or the person signs out. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // offline fails at once and says so, instead of waiting silently for a connection
      networkMode: 'always',
      staleTime: 30_000,
      retry: shouldRetry,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
