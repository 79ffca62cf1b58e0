import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { usePages } from '@/shared/api/pages';
import { dateParts } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { now } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, Chip, EmptyState, List, Page, PagedList, Row, Segments, toPage } from '@/shared/ui';
import { staffKeys, type StaffEventRow } from '../../api/event-staff';
import { eventStaff } from '../../locales/event-staff';
import { useGate } from '../../model/gate';
import { NotYours } from '../../ui/not-yours';
import '../../event-staff.css';

const words = eventStaff.list;
type Which = keyof typeof words.segments;
const WHICH = (['coming', 'draft', 'past', 'cancelled'] as const).map((value) => ({
  value,
  label: words.segments[value],
}));
const QUERY: Record<Which, Record<string, string>> = {
  coming: { state: 'published', when: 'coming' },
  draft: { state: 'draft' },
  past: { state: 'published', when: 'past' },
  cancelled: { state: 'cancelled' },
};

export default function StaffEventsPage() {
  const { publishes } = useGate('staffEvents');
  return publishes ? <StaffEvents /> : <NotYours title={words.title} text={eventStaff.form.staffOnly} />;
}

function StaffEvents() {
  const [which, setWhich] = useState<Which>('coming');
  const list = usePages<StaffEventRow>(staffKeys.list, '/v1/staff/events', QUERY[which]);
  // people sign up meanwhile
  useDidShow(() => void queryClient.invalidateQueries({ queryKey: staffKeys.list }));
  return (
    <Page
      title={words.title}
      bar={
        <Button icon="publish" to={toPage('eventForm', {})}>
          {words.publish}
        </Button>
      }
    >
      <Segments label={words.which} options={WHICH} value={which} onChange={setWhich} />
      <Box className="ax-gap-4">
        <PagedList query={list} rows={4} empty={<EmptyState art="empty-events" text={words.empty[which]} />}>
          {(items) => (
            <List label={words.segments[which]}>
              {items.map((event) => (
                <EventLine key={event.eventId} event={event} />
              ))}
            </List>
          )}
        </PagedList>
      </Box>
    </Page>
  );
}

function EventLine({ event }: { readonly event: StaffEventRow }) {
  const { eventId, state, title, startsAt, venueName, online, phase } = event;
  const when = startsAt === null ? null : dateParts(startsAt, now());
  const place = online ? eventWords.online : venueName;
  return (
    <Row
      title={title}
      sub={[when === null ? words.noTime : `${when.dayWords} ${when.weekday} ${when.time}`, place ?? ''].filter(
        Boolean,
      )}
      foot={
        state === 'draft' ? undefined : (
          <Box className="ax-staff-chips">
            <Chip tone="plain">{words.seated(event.seated, event.seats)}</Chip>
            {event.waiting > 0 && <Chip tone="accent">{words.waiting(event.waiting)}</Chip>}
            {event.requested > 0 && <Chip tone="accent">{words.requested(event.requested)}</Chip>}
            {state === 'published' && phase === 'running' && <Chip tone="good">{eventWords.phases.running}</Chip>}
          </Box>
        )
      }
      to={state === 'draft' ? toPage('eventForm', { eventId }) : toPage('staffEvent', { eventId })}
    />
  );
}
