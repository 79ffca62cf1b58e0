import { useEffect, useState } from 'react';
import { requireSessionHere, useSession } from '@/app/session';
import { standingOf, useMySignUps, type MySignUp } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { Box, Chip, EmptyState, Page, PagedList, Segments, toPage } from '@/shared/ui';
import { events } from '../../locales/events';
import { Months } from '../../ui/months';
import '../../events.css';

const words = events.mine;
const WHEN = [
  { value: 'coming', label: words.coming },
  { value: 'past', label: words.past },
] as const;

export default function MySignUpsPage() {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const [when, setWhen] = useState<'coming' | 'past'>('coming');
  useEffect(() => void requireSessionHere('mySignUps'), []);
  const list = useMySignUps(when, signedIn);
  return (
    <Page title={words.title}>
      <Box className="ax-events-controls">
        <Segments label={words.when} options={WHEN} value={when} onChange={setWhen} />
      </Box>
      <PagedList
        query={list}
        rows={3}
        empty={
          <EmptyState
            art="empty-events"
            text={when === 'coming' ? words.empty : words.emptyPast}
            action={{ label: words.toList, to: toPage('events') }}
          />
        }
      >
        {(items) => <Months items={items} eventOf={({ event }) => event} footOf={(item) => <OwnPlace item={item} />} />}
      </PagedList>
    </Page>
  );
}

/** How one stands, the place on the waiting list included. */
function OwnPlace({ item: { event, signUp } }: { readonly item: MySignUp }) {
  const { state, position } = signUp;
  if (event.state === 'cancelled') return <Chip tone="notice">{eventWords.cancelled}</Chip>;
  if (event.phase === 'over') return <Chip tone="plain">{eventWords.phases.over}</Chip>;
  if (state === 'waiting') return <Chip tone="accent">{words.waiting(position)}</Chip>;
  const tone = standingOf({ ...event, mine: state })?.tone ?? 'notice';
  return <Chip tone={tone}>{eventWords.mine[state]}</Chip>;
}
