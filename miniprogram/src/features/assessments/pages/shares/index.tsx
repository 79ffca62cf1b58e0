import { useEffect, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { queryClient } from '@/shared/state/query-client';
import { dayWords } from '@/shared/time/business-time';
import {
  Box,
  Button,
  Card,
  Chip,
  Choices,
  EmptyState,
  ErrorState,
  FootNote,
  Page,
  Sheet,
  showToast,
  Skeleton,
  toPage,
  Txt,
} from '@/shared/ui';
import { sharingApi, sharingKeys, type Share } from '../../api/sharing';
import { sharing } from '../../locales/sharing';
import '../../assessments.css';

const words = sharing.mine;

/** What is open to others now, and how to stop it. */
export default function SharesPage() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => void requireSessionHere('shares'), []);
  const [stopping, setStopping] = useState<Share | null>(null);
  const shares = useQuery({ queryKey: sharingKeys.mine, queryFn: sharingApi.mine, enabled: signedIn });
  const items = shares.data?.items ?? [];
  return (
    <Page title={words.title}>
      {shares.isPending && <Skeleton rows={3} />}
      {shares.isError && <ErrorState error={shares.error} onRetry={() => void shares.refetch()} />}
      {shares.data && items.length === 0 && (
        <EmptyState
          art="finish-lamp"
          text={words.empty}
          action={{ label: words.toHistory, to: toPage('history', {}) }}
        />
      )}
      {items.map((share) => (
        <Box key={share.shareId} className="ax-assessments-share">
          <ShareCard share={share} onStop={() => setStopping(share)} />
        </Box>
      ))}
      {items.length > 0 && (
        <>
          <Box className="ax-push" />
          <FootNote icon="lock">{words.log}</FootNote>
        </>
      )}
      <StopSheet share={stopping} onClose={() => setStopping(null)} />
    </Page>
  );
}

function ShareCard({ share, onStop }: { readonly share: Share; readonly onStop: () => void }) {
  return (
    <Card>
      <Txt as="h2" size={3}>
        {words.to(share.receiverName, share.receiverRoleName)}
      </Txt>
      <Txt as="p" size={5} tone="soft" className="ax-gap-1">
        {words.row(share.title, dayWords(share.takenOn))}
      </Txt>
      <Txt as="p" size={5} tone="soft">
        {share.purposeText}
      </Txt>
      <Box className="ax-assessments-foot ax-gap-2">
        <Chip tone="plain">{words.until(dayWords(share.untilOn))}</Chip>
        {share.withAnswers && <Chip tone="notice">{words.withAnswers}</Chip>}
      </Box>
      <Button kind="quiet" small className="ax-gap-3" onPress={onStop}>
        {words.stop}
      </Button>
    </Card>
  );
}

function StopSheet({ share, onClose }: { readonly share: Share | null; readonly onClose: () => void }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (shareId: string) => sharingApi.revoke(shareId),
    onSuccess: () => {
      showToast(words.stopped);
      void queryClient.invalidateQueries({ queryKey: sharingKeys.mine });
      onClose();
    },
  });
  return (
    <Sheet id="stop-sharing" open={share !== null} title={words.stopTitle} onClose={onClose}>
      <Txt as="p" className="ax-gap-3">
        {words.stopText}
      </Txt>
      <Choices
        error={error}
        back={words.keep}
        onBack={onClose}
        confirm={words.stop}
        onConfirm={() => share && mutate(share.shareId)}
        busy={isPending}
        even
      />
    </Sheet>
  );
}
