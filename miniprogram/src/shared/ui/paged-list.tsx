import type { ReactNode } from 'react';
import { errorText } from '../request/error-text';
import { ui } from '../locales/ui';
import { Box } from './base';
import { Button } from './button';
import { Note } from './card';
import { ErrorState, Skeleton } from './states';

/** What a paged query says of itself: TanStack's `useInfiniteQuery` over `List<T>`. */
interface PagedQuery<T> {
  readonly data: { readonly pages: readonly { readonly items: readonly T[] }[] } | undefined;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  readonly isFetchNextPageError: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  refetch(): unknown;
  fetchNextPage(): unknown;
}

interface PagedListProps<T> {
  readonly query: PagedQuery<T>;
  /** grey rows while the first page is on its way */
  readonly rows: number;
  readonly empty: ReactNode;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list that comes page by page: waiting, empty, not loaded, and the button for more. */
export function PagedList<T>({ query, rows, empty, children }: PagedListProps<T>) {
  if (query.isPending) return <Skeleton rows={rows} />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      {children(items)}
      {query.isFetchNextPageError && (
        <Box className="ax-gap-3">
          <Note live="polite">{errorText(query.error)}</Note>
        </Box>
      )}
      {query.hasNextPage && (
        <Button
          kind="quiet"
          className="ax-gap-4"
          busy={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {ui.more}
        </Button>
      )}
    </>
  );
}
