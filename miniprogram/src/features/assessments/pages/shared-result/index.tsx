import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { replace, usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { dayWords } from '@/shared/time/business-time';
import { Bands, Box, Card, Chip, EmptyState, ErrorState, FootNote, Page, Skeleton, toPage, Txt } from '@/shared/ui';
import { sharingApi, sharingKeys, type SharedResult } from '../../api/sharing';
import { sharing } from '../../locales/sharing';
import '../../assessments.css';

const words = sharing.opened;

/** One result that its owner shows to this reader. Nothing of it is kept: a share may be stopped at any moment. */
export default function SharedResultPage() {
  const { shareId = '' } = usePageParams<'sharedResult'>();
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => {
    if (shareId === '') void replace('sharedWithMe');
    else void requireSessionHere('sharedResult', { shareId });
  }, [shareId]);
  const opened = useQuery({
    queryKey: sharingKeys.opened(shareId),
    queryFn: () => sharingApi.open(shareId),
    enabled: signedIn && shareId !== '',
    retry: false,
    staleTime: Infinity, // each reading is written down for the owner: looking away and back is no second one
    gcTime: 0,
  });
  const gone = isGone(opened.error);
  if (opened.data) return <Opened shared={opened.data} />;
  return (
    <Page title={words.title}>
      {opened.isPending && <Skeleton rows={4} />}
      {gone && (
        <EmptyState art="empty-search" text={words.gone} action={{ label: words.toList, to: toPage('sharedWithMe') }} />
      )}
      {opened.isError && !gone && <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />}
    </Page>
  );
}

function Opened({ shared }: { readonly shared: SharedResult }) {
  const { name, title, takenOn, purposeText, untilOn, headline, body, bands, bandIndex, answers } = shared;
  return (
    <Page title={words.from(name)}>
      <Txt as="p" size={5} tone="soft">
        {words.about(title, dayWords(takenOn))}
      </Txt>
      <Txt as="p" size={5} tone="soft">
        {purposeText}
      </Txt>
      <Box className="ax-gap-2">
        <Chip tone="plain">{words.until(dayWords(untilOn))}</Chip>
      </Box>
      <Box className="ax-gap-4">
        <Card>
          <Txt as="p" size={5} tone="soft">
            {words.theirWords}
          </Txt>
          <Txt as="h2" className="ax-gap-1">
            {headline}
          </Txt>
          <Box className="ax-gap-4">
            <Bands names={bands} current={bandIndex} />
          </Box>
        </Card>
      </Box>
      <Txt as="p" className="ax-gap-4">
        {body}
      </Txt>
      {shared.officialBand !== null && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-2">
          {words.officialBand(shared.officialName, shared.officialBand)}
        </Txt>
      )}
      <Answers answers={answers} />
      <FootNote icon="lock">{words.careful}</FootNote>
    </Page>
  );
}

function Answers({ answers }: Pick<SharedResult, 'answers'>) {
  if (answers === null) {
    return (
      <Txt as="p" size={5} tone="soft" className="ax-gap-4">
        {words.noAnswers}
      </Txt>
    );
  }
  return (
    <Box className="ax-gap-5">
      <Txt as="h2">{words.answers}</Txt>
      <Box as="ol" className="ax-gap-3">
        {answers.map(({ question, answer }, index) => (
          <Box key={question} as="li" className="ax-assessments-clause">
            <Txt as="span" tone="soft" className="ax-num ax-assessments-clause-number">
              {String(index + 1)}
            </Txt>
            <Box className="ax-grow">
              <Txt as="p">{question}</Txt>
              <Txt as="p" strong>
                {answer ?? words.unanswered}
              </Txt>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
