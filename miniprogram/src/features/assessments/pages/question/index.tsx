import { back, usePageParams } from '@/shared/navigation';
import { ErrorState, Page, Skeleton } from '@/shared/ui';
import { assessments } from '../../locales/assessments';
import { useAsking } from '../../model/asking';
import { useAttempt } from '../../model/attempt';
import { deliver } from '../../model/answering';
import type { Opened } from '../../model/open-attempt';
import { Question } from '../../ui/question';
import { QuestionDialogs } from '../../ui/question-dialogs';
import { Waiting } from '../../ui/waiting';
import '../../assessments.css';

export default function QuestionPage() {
  const { assessmentId } = usePageParams<'question'>();
  const attempt = useAttempt(assessmentId);
  if (attempt.phase === 'asking') return <Asking ready={attempt.ready} />;
  return (
    <Page title={assessments.question.title} titleHidden onRetry={() => void deliver()}>
      {(attempt.phase === 'loading' || attempt.phase === 'done') && <Skeleton rows={4} />}
      {attempt.phase === 'failed' && <ErrorState error={attempt.error} onRetry={attempt.retry} />}
      {attempt.phase === 'handed-in' && <Waiting entry={attempt.entry} sending={attempt.sending} />}
    </Page>
  );
}

function Asking({ ready }: { readonly ready: Extract<Opened, { kind: 'ready' }> }) {
  const asking = useAsking(ready);
  const leave = (): void => (asking.anyAnswer ? asking.open('leave') : void back());
  return (
    <>
      <Page title={ready.definition.title} titleHidden onBack={leave} onRetry={() => void deliver()}>
        <Question asking={asking} reworded={ready.reworded} />
        <QuestionDialogs asking={asking} />
      </Page>
    </>
  );
}
