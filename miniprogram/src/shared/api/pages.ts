import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../request';
import type { List } from './types';

/** Every page of `GET path?…`, one after the other. `key` begins the cached reply's name; the query is part of it. */
export const usePages = <T>(
  key: readonly unknown[],
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
  enabled = true,
) =>
  useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam }) => api.get<List<T>>(path, { query: { ...query, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled,
  });
