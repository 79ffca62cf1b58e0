import { useEffect } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import type { List as ListOf } from '@/shared/api/types';
import { usePageParams } from '@/shared/navigation';
import { ApiError } from '@/shared/request';
import { Box, Button, EmptyState, ErrorState, FootNote, List, Note, Page, Row, Skeleton, toPage } from '@/shared/ui';
import { errorText } from '@/shared/request/error-text';
import { assessmentKeys, assessmentsApi } from '../../api/assessments';
import type { SubmissionRow } from '../../api/assessments.types';
import { assessments } from '../../locales/assessments';
import { dayOf } from '../../model/history-picture';
import { WaitingCards } from '../../ui/waiting-cards';
import '../../assessments.css';

const words = assessments.history;

export default function HistoryPage() {
  const { assessmentId } = usePageParams<'history'>();
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => void requireSessionHere('history', { assessmentId }), [assessmentId]);
  const list = useInfiniteQuery({
    queryKey: assessmentKeys.history(assessmentId),
    queryFn: ({ pageParam }) => historyPage(assessmentId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: signedIn,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={words.title}>
      <WaitingCards />
      {list.isPending && <Skeleton rows={4} />}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          art="steam-cup"
          text={words.empty}
          action={{ label: words.toAssessments, to: toPage('assessments') }}
        />
      )}
      {rows.length > 0 && (
        <>
          <List label={words.title}>
            {rows.map((row) => (
              <Row
                key={row.submissionId}
                title={row.title}
                sub={words.row(dateText(row), row.headline)}
                to={toPage('result', { submissionId: row.submissionId })}
              />
            ))}
          </List>
          {list.isFetchNextPageError && (
            <Box className="ax-gap-3">
              <Note live="polite">{errorText(list.error)}</Note>
            </Box>
          )}
          {list.hasNextPage && (
            <Button
              kind="quiet"
              className="ax-gap-4"
              busy={list.isFetchingNextPage}
              onPress={() => void list.fetchNextPage()}
            >
              {words.more}
            </Button>
          )}
          <Button kind="text" className="ax-gap-3" to={toPage('shares')}>
            {words.shares}
          </Button>
          <Box className="ax-push" />
          <FootNote icon="lock">{words.onlyYou}</FootNote>
        </>
      )}
    </Page>
  );
}

/** Who never agreed has never answered: that is an empty history, not an error. */
async function historyPage(
  assessmentId: string | undefined,
  cursor: string | undefined,
): Promise<ListOf<SubmissionRow>> {
  try {
    return await assessmentsApi.history(assessmentId, cursor);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'CONSENT_REQUIRED') return { items: [], nextCursor: null };
    throw error;
  }
}

function dateText({ takenOn }: SubmissionRow): string {
  const day = dayOf(takenOn);
  return day ? words.date(day.year, day.month, day.day) : takenOn;
}
