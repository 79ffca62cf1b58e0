import { useEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { requireSessionHere, signOut, useSession } from '@/app/session';
import { back } from '@/shared/navigation';
import { newUuid } from '@/shared/platform/uuid';
import { forgetOnDevice } from '@/shared/storage/account-keys';
import { Box, Button, Clauses, ErrorState, List, Page, Row, Skeleton, TickFirst, Txt } from '@/shared/ui';
import { myDataApi, myDataKeys, type SignedReceipt } from '../../api/my-data';
import { myData } from '../../locales/my-data';
import { deleteEverything } from '../../model/deleting';
import { Receipt } from '../../ui/receipt';
import { Trouble } from '../../ui/trouble';
import '../../my-data.css';

const words = myData.deletion;

/** What will happen, said before it does; afterwards the receipt, on the same page. */
export default function DeletionPage() {
  useEffect(() => void requireSessionHere('deleteMyData'), []);
  const session = useSession();
  const [receipt, setReceipt] = useState<SignedReceipt | null>(null);
  const accountId = session.account?.accountId;
  const overview = useQuery({
    queryKey: myDataKeys.overview,
    queryFn: myDataApi.overview,
    enabled: accountId !== undefined,
  });
  if (receipt) return <Receipt signed={receipt} />;
  return (
    <Page
      title={words.title}
      bar={overview.data && accountId !== undefined && <Decision accountId={accountId} onDeleted={setReceipt} />}
    >
      <Clauses text={words.intro} />
      <Txt as="h2" className="ax-gap-5 ax-my-data-section">
        {words.becomes}
      </Txt>
      {overview.isPending && <Skeleton rows={5} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <>
          <List label={words.becomes}>
            {overview.data.map(({ group, title, whenDeleted, count }) => (
              <Row key={group} title={title} sub={whenDeleted} value={myData.count(count)} />
            ))}
          </List>
          <Box className="ax-gap-4">
            <Clauses text={words.freely} size={5} tone="soft" />
          </Box>
        </>
      )}
    </Page>
  );
}

interface DecisionProps {
  readonly accountId: string;
  readonly onDeleted: (receipt: SignedReceipt) => void;
}

/** Two buttons of the same size. */
function Decision({ accountId, onDeleted }: DecisionProps) {
  // the same number for every try: whoever deleted and did not hear of it gets the receipt
  const number = useRef<string | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => deleteEverything((number.current ??= await newUuid())),
    onSuccess: async (signed) => {
      onDeleted(signed);
      await forgetOnDevice(accountId);
      await signOut();
    },
  });
  return (
    <TickFirst
      statement={words.understood}
      reminder={words.tickFirst}
      problem={<Trouble error={error} page="deleteMyData" onSignedIn={reset} />}
    >
      {(ifTicked) => (
        <>
          <Button kind="quiet" onPress={() => void back()}>
            {words.keep}
          </Button>
          <Button kind="danger" busy={isPending} onPress={() => ifTicked(mutate)}>
            {isPending ? words.busy : words.confirm}
          </Button>
        </>
      )}
    </TickFirst>
  );
}
