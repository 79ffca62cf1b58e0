import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { assessmentKeys, assessmentsApi } from '../../api/assessments';
import { assessments } from '../../locales/assessments';
import { headingOf, Result } from '../../ui/result';
import '../../assessments.css';

const words = assessments.result;
/** What was answered does not change afterwards; only its history grows. */
const STALE_MS = 60_000;

export default function ResultPage() {
  const { submissionId = '' } = usePageParams<'result'>();
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => {
    if (submissionId === '') void replace('history', {});
    else void requireSessionHere('result', { submissionId });
  }, [submissionId]);
  const result = useQuery({
    queryKey: assessmentKeys.result(submissionId),
    queryFn: () => assessmentsApi.result(submissionId),
    enabled: signedIn && submissionId !== '',
    staleTime: STALE_MS,
  });
  if (result.data) {
    return (
      <Page title={headingOf(result.data)} className="ax-assessments-result">
        <Result result={result.data} />
      </Page>
    );
  }
  const gone = isGone(result.error);
  return (
    <Page title={words.title} titleHidden>
      {result.isPending && <Skeleton rows={4} />}
      {gone && (
        <EmptyState
          art="empty-search"
          text={words.missing}
          action={{ label: words.toHistory, to: toPage('history', {}) }}
        />
      )}
      {result.isError && !gone && <ErrorState error={result.error} onRetry={() => void result.refetch()} />}
    </Page>
  );
}
