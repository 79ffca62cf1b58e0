import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { requireSessionHere, useSession } from '@/app/session';
import { dayWords } from '@/shared/time/business-time';
import { Box, EmptyState, ErrorState, FootNote, List, Page, Row, Skeleton, toPage } from '@/shared/ui';
import { sharingApi, sharingKeys } from '../../api/sharing';
import { sharing } from '../../locales/sharing';
import '../../assessments.css';

const words = sharing.withMe;

/** Who shows something to this expert or peer counselor, and why; what it is stands on its own page. */
export default function SharedWithMePage() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  useEffect(() => void requireSessionHere('sharedWithMe'), []);
  const shared = useQuery({ queryKey: sharingKeys.withMe, queryFn: sharingApi.withMe, enabled: signedIn });
  const items = shared.data?.items ?? [];
  return (
    <Page title={words.title}>
      {shared.isPending && <Skeleton rows={3} />}
      {shared.isError && <ErrorState error={shared.error} onRetry={() => void shared.refetch()} />}
      {shared.data && items.length === 0 && (
        <EmptyState art="steam-cup" text={words.empty} action={{ label: words.home, to: toPage('home') }} />
      )}
      {items.length > 0 && (
        <>
          <List label={words.title}>
            {items.map(({ shareId, name, purposeText, untilOn }) => (
              <Row
                key={shareId}
                icon="me"
                title={name}
                sub={words.sub(purposeText, dayWords(untilOn))}
                to={toPage('sharedResult', { shareId })}
              />
            ))}
          </List>
          <Box className="ax-push" />
          <FootNote icon="lock">{words.note}</FootNote>
        </>
      )}
    </Page>
  );
}
