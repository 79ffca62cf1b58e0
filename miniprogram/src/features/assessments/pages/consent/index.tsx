import { useEffect, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { requireSessionHere } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { ApiError } from '@/shared/request';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, ErrorState, Failure, Page, Skeleton, TickFirst, toPage, Txt } from '@/shared/ui';
import { assessmentKeys, assessmentsApi } from '../../api/assessments';
import type { ConsentText } from '../../api/assessments.types';
import { assessments } from '../../locales/assessments';
import { giveConsent } from '../../model/consent';
import { ConsentParagraphs } from '../../ui/consent-text';
import '../../assessments.css';

const words = assessments.consent;

/** The separate consent for sensitive personal information: shown before the first test, and never ticked beforehand. */
export default function ConsentPage() {
  const { assessmentId } = usePageParams<'consent'>();
  const text = useQuery({ queryKey: assessmentKeys.consentText, queryFn: assessmentsApi.consentText });
  const [declined, setDeclined] = useState(false);
  useEffect(() => {
    if (assessmentId === undefined) void replace('assessments');
    else void requireSessionHere('consent', { assessmentId });
  }, [assessmentId]);
  const title = breakable(text.data?.title ?? words.fallbackTitle);
  if (declined && text.data) {
    return <Declined title={title} text={text.data.declined} onBack={() => setDeclined(false)} />;
  }
  return (
    <Page
      title={title}
      bar={
        text.data &&
        assessmentId !== undefined && (
          <Decision text={text.data} assessmentId={assessmentId} onDecline={() => setDeclined(true)} />
        )
      }
    >
      {text.isPending && <Skeleton rows={6} />}
      {text.isError && <ErrorState error={text.error} onRetry={() => void text.refetch()} />}
      {text.data && <ConsentParagraphs paragraphs={text.data.paragraphs} />}
    </Page>
  );
}

const ZERO_WIDTH_SPACE = '\u200b';
const breakable = (title: string): string => title.replace(words.breakBefore, `${ZERO_WIDTH_SPACE}$&`);

interface DecisionProps {
  readonly text: ConsentText;
  readonly assessmentId: string;
  readonly onDecline: () => void;
}

/** Two buttons of the same size and weight. A text that changed meanwhile is read, and ticked, anew. */
function Decision({ text, assessmentId, onDecline }: DecisionProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => giveConsent(text.version),
    onSuccess: () => replace('question', { assessmentId }),
    onError: (failure) => {
      if (!(failure instanceof ApiError) || failure.code !== 'CONSENT_TEXT_CHANGED') return;
      void queryClient.invalidateQueries({ queryKey: assessmentKeys.consentText });
    },
  });
  return (
    <TickFirst
      key={text.version}
      statement={text.statement}
      reminder={words.tickFirst}
      problem={<Failure error={error} />}
    >
      {(ifTicked) => (
        <>
          <Button kind="quiet" busy={isPending} onPress={() => ifTicked(mutate)}>
            {isPending ? words.busy : text.accept}
          </Button>
          <Button kind="quiet" onPress={onDecline}>
            {text.decline}
          </Button>
        </>
      )}
    </TickFirst>
  );
}

interface DeclinedProps {
  readonly title: string;
  readonly text: string;
  readonly onBack: () => void;
}

function Declined({ title, text, onBack }: DeclinedProps) {
  return (
    <Page title={title} titleHidden onBack={onBack}>
      <Box className="ax-assessments-state" live="polite" role="status">
        <Txt as="h2">{text}</Txt>
        <Button className="ax-gap-6" to={toPage('home')}>
          {words.toHome}
        </Button>
        <Button kind="quiet" className="ax-gap-3" onPress={onBack}>
          {words.readAgain}
        </Button>
      </Box>
    </Page>
  );
}
