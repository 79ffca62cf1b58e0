import { useCounty } from '@/shared/api/queries';
import { Box, EmptyState, ErrorState, List, Row, Skeleton, toPage, Txt } from '@/shared/ui';
import { home } from '../locales/home';
import { DesktopHeading, DesktopTalk } from './desktop';

/** What is near: events, the venue, and people to talk to. Nothing here knows of any result. */
export function Sections() {
  return (
    <Box className="ax-home-sections">
      <Box as="section" className="ax-home-section">
        <Txt as="h2">{home.events}</Txt>
        <Box className="ax-gap-3">
          <EmptyState
            art="empty-events"
            text={home.noEvents}
            action={{ label: home.listenFirst, to: toPage('learn') }}
          />
        </Box>
      </Box>
      <Nearby />
    </Box>
  );
}

function Nearby() {
  const county = useCounty();
  if (county.isPending) return <Skeleton rows={1} className="ax-home-section" />;
  if (county.isError) return <ErrorState error={county.error} onRetry={() => void county.refetch()} />;
  const { venue, hotlines } = county.data;
  return (
    <>
      {venue && (
        <Box as="section" className="ax-home-section">
          <DesktopHeading>{home.nearest}</DesktopHeading>
          <List>
            <Row icon="place" title={venue.name} sub={[venue.walk, venue.hoursText].filter(Boolean)} />
          </List>
        </Box>
      )}
      <DesktopTalk hotlines={hotlines} />
    </>
  );
}
