import { useSession } from '@/app/session';
import { EventCover, EventFactList, EventText, momentWords, seatsText, WayButton } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { isGone } from '@/shared/request/refusal';
import { Box, Chip, EmptyState, ErrorState, Note, Page, Skeleton, toPage } from '@/shared/ui';
import type { EventDetail } from '../../api/events';
import { events } from '../../locales/events';
import { offerOf } from '../../model/offer';
import { useEvent } from '../../model/use-event';
import { EventBar } from '../../ui/event-bar';
import '@/shared/events/event-view.css';
import '../../events.css';

const words = events.event;

/** One lecture: what, when, where, with whom, for whom, and the one thing to do. */
export default function EventPage() {
  const { eventId } = usePageParams<'event'>();
  const event = useEvent(eventId);
  const hasUnit = useSession(({ account }) => Boolean(account?.membership));
  if (event.data) {
    const offer = offerOf(event.data, hasUnit, now());
    const acts = offer.note !== null || offer.action !== null || offer.leave !== null;
    return (
      <Page
        title={event.data.title}
        className="ax-event"
        bar={acts ? <EventBar event={event.data} offer={offer} /> : undefined}
      >
        <Content event={event.data} />
      </Page>
    );
  }
  const gone = eventId === undefined || isGone(event.error);
  return (
    <Page title={words.title}>
      {gone ? (
        <EmptyState art="empty-events" text={words.gone} action={{ label: words.toList, to: toPage('events') }} />
      ) : event.isError ? (
        <ErrorState error={event.error} onRetry={() => void event.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}

function Content({ event }: { readonly event: EventDetail }) {
  const { cover, kind, venue, description, changedAt, state, phase } = event;
  // once nothing can be given back, until when one could is of no use
  const cancelUntil = state === 'cancelled' || phase === 'over' ? null : event.cancelUntil;
  return (
    <>
      <Box className="ax-cover-top">
        <EventCover name={cover} />
      </Box>
      <Box className="ax-events-chips">
        <Chip tone="plain">{eventWords.kinds[kind]}</Chip>
        <SeatChip event={event} />
      </Box>
      {changedAt !== null && state === 'published' && (
        <Box className="ax-gap-4">
          <Note tone="notice" icon="calendar">
            {words.changed(momentWords(changedAt, now()))}
          </Note>
        </Box>
      )}
      <EventFactList facts={{ ...event, cancelUntil, place: venue }} way={venue && <WayButton place={venue} />} />
      <EventText text={description} />
    </>
  );
}

/** How many seats are left, as long as that matters. */
function SeatChip({ event }: { readonly event: EventDetail }) {
  const { state, phase, sharing, seatsLeft, waiting } = event;
  if (state === 'cancelled') return <Chip tone="notice">{eventWords.cancelled}</Chip>;
  if (phase !== 'sign-up-open') return <Chip tone="notice">{eventWords.phases[phase]}</Chip>;
  if (sharing === 'per-unit') return <Chip tone="accent">{eventWords.nominated}</Chip>;
  return <Chip tone={seatsLeft > 0 ? 'accent' : 'notice'}>{seatsText(seatsLeft, waiting)}</Chip>;
}
