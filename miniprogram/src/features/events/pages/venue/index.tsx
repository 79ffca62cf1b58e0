import { useQuery } from '@tanstack/react-query';
import { eventKeys, Fact, WayButton, type Venue } from '@/shared/events';
import { clausesOf } from '@/shared/locales/clauses';
import { keepTogether } from '@/shared/locales/keep-together';
import { usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { Box, Button, EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { eventsApi } from '../../api/events';
import { events } from '../../locales/events';
import '@/shared/events/event-view.css';

const words = events.venue;

export default function VenuePage() {
  const { venueId } = usePageParams<'venue'>();
  const venue = useQuery({
    queryKey: eventKeys.venue(venueId ?? ''),
    queryFn: () => eventsApi.venue(venueId ?? ''),
    enabled: venueId !== undefined,
  });
  const gone = venueId === undefined || isGone(venue.error);
  return (
    <Page title={venue.data?.name ?? words.title}>
      {venue.data ? (
        <Facts venue={venue.data} />
      ) : gone ? (
        <EmptyState art="empty-search" text={words.gone} action={{ label: words.all, to: toPage('venues') }} />
      ) : venue.isError ? (
        <ErrorState error={venue.error} onRetry={() => void venue.refetch()} />
      ) : (
        <Skeleton rows={3} />
      )}
    </Page>
  );
}

function Facts({ venue }: { readonly venue: Venue }) {
  const { address, room, capacity, hoursText, directions, regionName, unitName } = venue;
  const roomy = capacity === null ? null : words.capacity(capacity);
  const whose = unitName ?? regionName;
  return (
    <>
      <Box as="ul">
        <Fact
          icon="place"
          label={words.address}
          title={words.address}
          sub={[address, room, roomy]}
          action={<WayButton place={venue} />}
        />
        {hoursText !== '' && (
          <Fact icon="timer" label={words.hours} title={words.hours} sub={clausesOf(keepTogether(hoursText))} />
        )}
        {directions !== null && (
          <Fact icon="publish" label={words.way} title={words.way} sub={clausesOf(keepTogether(directions))} />
        )}
        {whose !== null && <Fact icon="home" label={words.whose} title={words.whose} sub={[whose]} />}
      </Box>
      <Button kind="quiet" className="ax-gap-6" to={toPage('events')}>
        {words.events}
      </Button>
    </>
  );
}
