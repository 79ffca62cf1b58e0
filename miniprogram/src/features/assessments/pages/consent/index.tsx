import { useEffect, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { requireSessionHere } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { ApiError } from '@/shared/request';
import { errorText } from '@/shared/request/error-text';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, ButtonPair, ErrorState, Note, Page, Skeleton, Tick, toPage, Txt } from '@/shared/ui';
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

/** Two buttons of the same size and weight. */
function Decision({ text, assessmentId, onDecline }: DecisionProps) {
  const [ticked, setTicked] = useState(false);
  const [reminded, setReminded] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => giveConsent(text.version),
    onSuccess: () => replace('question', { assessmentId }),
    onError: (failure) => {
      if (!(failure instanceof ApiError) || failure.code !== 'CONSENT_TEXT_CHANGED') return;
      setTicked(false);
      void queryClient.invalidateQueries({ queryKey: assessmentKeys.consentText });
    },
  });
  const note = error ? errorText(error) : reminded && !ticked ? words.tickFirst : null;
  return (
    <>
      <Tick label={text.statement} checked={ticked} onChange={setTicked} />
      {note !== null && (
        <Box className="ax-gap-2">
          <Note tone={error ? 'serious' : 'notice'} live="assertive">
            {note}
          </Note>
        </Box>
      )}
      <Box className="ax-gap-3">
        <ButtonPair keep>
          <Button kind="quiet" busy={isPending} onPress={() => (ticked ? mutate() : setReminded(true))}>
            {isPending ? words.busy : text.accept}
          </Button>
          <Button kind="quiet" onPress={onDecline}>
            {text.decline}
          </Button>
        </ButtonPair>
      </Box>
    </>
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
