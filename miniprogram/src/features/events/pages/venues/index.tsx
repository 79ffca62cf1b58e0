import { VENUE_LEVELS } from '@anxin/contracts';
import { useSession } from '@/app/session';
import { placeOptions, placeWithin, usePlaces, useVenues, type Venue } from '@/shared/events';
import { clausesOf } from '@/shared/locales/clauses';
import { keepTogether } from '@/shared/locales/keep-together';
import { usePreferences } from '@/shared/state/preferences';
import { Box, EmptyState, ErrorState, Filter, List, Page, Row, Skeleton, toPage, Txt } from '@/shared/ui';
import { events } from '../../locales/events';
import '../../events.css';

const words = events.venues;

/** The rooms and centres of the county, its townships and units. */
export default function VenuesPage() {
  const venues = useVenues();
  return (
    <Page title={words.title}>
      {venues.isPending && <Skeleton rows={4} />}
      {venues.isError && <ErrorState error={venues.error} onRetry={() => void venues.refetch()} />}
      {venues.data && (venues.data.length === 0 ? <Nothing /> : <Here venues={venues.data} />)}
    </Page>
  );
}

const Nothing = () => (
  <EmptyState art="empty-events" text={words.empty} action={{ label: events.venue.events, to: toPage('events') }} />
);

/** Narrowed by the place that lectures are narrowed by, too. */
function Here({ venues }: { readonly venues: readonly Venue[] }) {
  const { place: kept, choosePlace } = usePreferences();
  const places = usePlaces(useSession(({ account }) => account?.membership?.unitId));
  const options = places.data ? placeOptions(places.data, false) : [];
  const place = placeWithin(options, kept);
  const here = venues.filter(({ placeRegionId }) => place === null || placeRegionId === place);
  const { list } = events;
  const elsewhere = { label: list.elsewhere, onPress: () => choosePlace(null) };
  return (
    <>
      {options.length > 0 && (
        <Box className="ax-filters">
          <Filter label={list.place} all={list.anywhere} options={options} value={place} onChange={choosePlace} />
        </Box>
      )}
      {here.length === 0 && <EmptyState art="empty-events" text={words.noneHere} action={elsewhere} />}
      <Box className={options.length > 0 ? 'ax-gap-5' : undefined}>
        <Levels venues={here} />
      </Box>
    </>
  );
}

function Levels({ venues }: { readonly venues: readonly Venue[] }) {
  return (
    <>
      {VENUE_LEVELS.map((level) => {
        const here = venues.filter((venue) => venue.level === level);
        if (here.length === 0) return null;
        return (
          <Box key={level} as="section" className="ax-events-group">
            <Txt as="h2" className="ax-events-month">
              {words.headings[level]}
            </Txt>
            <List label={words.headings[level]}>
              {here.map(({ venueId, name, address, hoursText }) => (
                <Row
                  key={venueId}
                  icon="place"
                  title={name}
                  sub={[address, ...clausesOf(keepTogether(hoursText))]}
                  to={toPage('venue', { venueId })}
                />
              ))}
            </List>
          </Box>
        );
      })}
    </>
  );
}
