import { useDidShow } from '@tarojs/taro';
import { deliver } from '@/features/assessments/model/answering';
import { useUnfinished } from '@/features/assessments/model/unfinished';
import { WaitingCards } from '@/features/assessments/ui/waiting-cards';
import { useSession } from '@/app/session';
import { keys, useAssessments } from '@/shared/api/queries';
import type { AssessmentSummary } from '@/shared/api/types';
import { queryClient } from '@/shared/state/query-client';
import { Box, CardRow, EmptyState, ErrorState, FootNote, List, Page, Row, Skeleton, toPage } from '@/shared/ui';
import { assessments as words } from './locales/assessments';
import { resumable } from './model/resumable';
import './assessments.css';

export default function AssessmentsPage() {
  const list = useAssessments();
  // answers go on in another page: what is unfinished has changed when this one comes back
  useDidShow(() => {
    void queryClient.invalidateQueries({ queryKey: keys.drafts });
    void deliver();
  });
  return (
    <Page title={words.title} tab="assessments">
      {list.isPending && <Skeleton rows={5} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && <Offered list={list.data} />}
    </Page>
  );
}

function Offered({ list }: { readonly list: readonly AssessmentSummary[] }) {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const unfinished = useUnfinished(signedIn, list);
  if (list.length === 0) {
    return <EmptyState art="tools-down" text={words.empty} action={{ label: words.toLearn, to: toPage('learn') }} />;
  }
  return (
    <>
      {signedIn && <WaitingCards />}
      {resumable(list, unfinished).map(({ assessmentId, title, question }) => (
        <Box key={assessmentId} className="ax-assessments-resume">
          <CardRow
            tone="accent"
            icon="timer"
            title={words.resume(question)}
            sub={title}
            to={toPage('question', { assessmentId })}
          />
        </Box>
      ))}
      <List>
        {list.map(({ assessmentId, title, itemCount, minutes, officialName }) => (
          <Row
            key={assessmentId}
            title={title}
            sub={`${words.items(itemCount)} · ${words.minutes(minutes)} · `}
            subSmall={officialName}
            to={toPage('question', { assessmentId })}
          />
        ))}
      </List>
      <Box className="ax-push" />
      <FootNote icon="lock">{words.onlyYou}</FootNote>
    </>
  );
}
