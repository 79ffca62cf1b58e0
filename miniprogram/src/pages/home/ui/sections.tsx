import { useSession } from '@/app/session';
import { useCounty } from '@/shared/api/queries';
import { EventRow, usePlaces, useSoon, useVenues } from '@/shared/events';
import { clausesOf } from '@/shared/locales/clauses';
import { usePreferences } from '@/shared/state/preferences';
import { Box, EmptyState, ErrorState, List, Row, Skeleton, toPage, Txt } from '@/shared/ui';
import { home } from '../locales/home';
import { nearestVenue } from '../model/nearest';
import { DesktopHeading, DesktopTalk } from './desktop';

/** What is near: events, the venue, and people to talk to. Nothing here knows of any result. */
export function Sections() {
  return (
    <Box className="ax-home-sections">
      <Box as="section" className="ax-home-section">
        <Txt as="h2">{home.events}</Txt>
        <Box className="ax-gap-3">
          <Soon />
        </Box>
      </Box>
      <Nearby />
      <Talk />
    </Box>
  );
}

const SHOWN = 2;

function Soon() {
  const chosen = usePreferences(({ place }) => place);
  const unitId = useSession(({ account }) => account?.membership?.unitId);
  // Who has chosen, and who belongs to no unit, needs no place of their own.
  const asks = chosen === null && unitId !== undefined;
  const places = usePlaces(unitId, asks);
  const soon = useSoon(SHOWN, chosen ?? places.data?.ownRegionId ?? null, !asks || !places.isPending);
  if (soon.isPending) return <Skeleton rows={SHOWN} />;
  if (soon.isError) return <ErrorState error={soon.error} onRetry={() => void soon.refetch()} />;
  const all = <Row icon="calendar" title={home.allEvents} to={toPage('events')} />;
  if (soon.data.length === 0) {
    return (
      <>
        <EmptyState art="empty-events" text={home.noEvents} action={{ label: home.readFirst, to: toPage('learn') }} />
        <List>{all}</List>
      </>
    );
  }
  return (
    <List label={home.events}>
      {soon.data.map((event) => (
        <EventRow key={event.eventId} event={event} to={toPage('event', { eventId: event.eventId })} withMonth />
      ))}
      {all}
    </List>
  );
}

/** The nearest venue: from the list of venues, or without it the one the county's own page names. */
function Nearby() {
  const venues = useVenues();
  const county = useCounty();
  const unitName = useSession(({ account }) => account?.membership?.unitName);
  if (venues.isPending) return <Skeleton rows={1} className="ax-home-section" />;
  const nearest = nearestVenue(venues.data ?? [], unitName);
  const named = county.data?.venue;
  if (!nearest && !named) return null;
  return (
    <Box as="section" className="ax-home-section">
      <DesktopHeading>{home.nearest}</DesktopHeading>
      <List label={home.nearest}>
        {nearest ? (
          <Row
            icon="place"
            title={nearest.name}
            sub={[nearest.directions ?? nearest.address, ...clausesOf(nearest.hoursText)]}
            to={toPage('venue', { venueId: nearest.venueId })}
          />
        ) : (
          named && <Row icon="place" title={named.name} sub={[named.walk, named.hoursText].filter(Boolean)} />
        )}
      </List>
    </Box>
  );
}

function Talk() {
  const county = useCounty();
  if (county.isPending) return <Skeleton rows={1} className="ax-home-section" />;
  if (county.isError) return <ErrorState error={county.error} onRetry={() => void county.refetch()} />;
  return <DesktopTalk hotlines={county.data.hotlines} />;
}
