import { useEffect, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { queryClient } from '@/shared/state/query-client';
import { dayWords } from '@/shared/time/business-time';
import { Box, Button, Card, Choices, Clauses, ErrorState, Page, Sheet, showToast, Skeleton, Txt } from '@/shared/ui';
import { type Consent, myDataApi, myDataKeys } from '../../api/my-data';
import { myData } from '../../locales/my-data';
import '../../my-data.css';

const words = myData.consent;
const wordsOf = ({ purpose }: Consent) => words.purposes[purpose] ?? words.other;

/** What one agreed to, each by itself. */
export default function MyConsentsPage() {
  useEffect(() => void requireSessionHere('myConsents'), []);
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const consents = useQuery({ queryKey: myDataKeys.consents, queryFn: myDataApi.consents, enabled: signedIn });
  const [asked, setAsked] = useState<Consent | null>(null);
  return (
    <Page title={words.title}>
      <Clauses text={words.intro} tone="soft" />
      <Box className="ax-gap-4">
        {consents.isPending && <Skeleton rows={2} />}
        {consents.isError && <ErrorState error={consents.error} onRetry={() => void consents.refetch()} />}
        {consents.data?.map((consent) => (
          <ConsentCard key={consent.purpose} consent={consent} onWithdraw={() => setAsked(consent)} />
        ))}
      </Box>
      <WithdrawSheet consent={asked} onClose={() => setAsked(null)} />
    </Page>
  );
}

function ConsentCard({ consent, onWithdraw }: { readonly consent: Consent; readonly onWithdraw: () => void }) {
  const { title, text } = wordsOf(consent);
  return (
    <Card>
      <Txt as="h2" size={3}>
        {title}
      </Txt>
      {text !== '' && (
        <Txt as="p" size={5}>
          {text}
        </Txt>
      )}
      <Txt as="p" size={5} tone="soft" className="ax-gap-2">
        {consent.givenOn === null ? words.notGiven : words.given(dayWords(consent.givenOn))}
      </Txt>
      {consent.givenOn !== null && (
        <Button kind="quiet" className="ax-gap-3" onPress={onWithdraw}>
          {words.withdraw}
        </Button>
      )}
    </Card>
  );
}

function WithdrawSheet({ consent, onClose }: { readonly consent: Consent | null; readonly onClose: () => void }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: myDataApi.withdraw,
    onSuccess: () => {
      onClose();
      showToast(words.withdrawn);
      // results, drafts and counts are others now
      void queryClient.invalidateQueries();
    },
  });
  return (
    <Sheet id="withdraw" open={consent !== null} title={words.ask} onClose={onClose}>
      {consent && <Clauses className="ax-gap-2" text={wordsOf(consent).withdrawText} />}
      <Choices
        error={error}
        back={words.keep}
        onBack={onClose}
        confirm={words.withdraw}
        onConfirm={() => consent && mutate(consent.purpose)}
        busy={isPending}
        even
      />
    </Sheet>
  );
}
