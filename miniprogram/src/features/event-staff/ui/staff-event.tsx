import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { spanWords } from '@/shared/events';
import { eventWords } from '@/shared/locales/events';
import { replace } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { newUuid } from '@/shared/platform/uuid';
import { Box, Button, ButtonPair, Card, Chip, Failure, List, Note, Page, Row, toPage, Txt } from '@/shared/ui';
import { staffApi, type StaffEvent } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';
import { CancelEventSheet } from './cancel-event-sheet';
import { HandOut } from './hand-out';

const words = eventStaff.one;

interface StaffEventPageProps {
  readonly event: StaffEvent;
  readonly done: 'published' | 'changed' | 'cancelled' | undefined;
}

const CHIP = { draft: 'plain', published: 'good', cancelled: 'notice' } as const;

export function StaffEventPage({ event, done }: StaffEventPageProps) {
  const { eventId, state, phase, cancelReason } = event;
  const [cancelling, setCancelling] = useState(false);
  const open = state === 'draft' || (state === 'published' && phase !== 'over');
  const said = done === undefined ? undefined : words.done[done];
  return (
    <Page
      title={event.title}
      onBack={() => void replace('staffEvents')}
      bar={
        open ? (
          <ButtonPair keep>
            {state === 'published' ? (
              <Button kind="quiet" onPress={() => setCancelling(true)}>
                {words.cancel}
              </Button>
            ) : (
              <Button kind="quiet" to={toPage('staffEvents')}>
                {eventStaff.form.toList}
              </Button>
            )}
            <Button to={toPage('eventForm', { eventId })}>{state === 'draft' ? words.write : words.change}</Button>
          </ButtonPair>
        ) : undefined
      }
    >
      {said !== undefined && (
        <Note tone="good" icon="check" live="polite">
          {said}
        </Note>
      )}
      <Box className="ax-gap-3 ax-staff-chips">
        {state === 'published' && phase !== null ? (
          <Chip tone="plain">{eventWords.phases[phase]}</Chip>
        ) : (
          <Chip tone={CHIP[state]}>{words.states[state]}</Chip>
        )}
      </Box>
      <WhenAndWhere event={event} />
      {cancelReason !== null && (
        <Box className="ax-gap-3">
          <Note tone="notice">{words.because(cancelReason)}</Note>
        </Box>
      )}
      {event.clashes.map(({ what, eventId: other, title }) => (
        <Box key={`${what} ${other}`} className="ax-gap-3">
          <Note tone="notice" icon="calendar">
            {words.clashWith(words.clash[what], title)}
          </Note>
        </Box>
      ))}
      {state !== 'draft' && <Counts event={event} />}
      {state !== 'draft' && <HandOut event={event} />}
      <Again event={event} />
      {cancelling && <CancelEventSheet event={event} onClose={() => setCancelling(false)} />}
    </Page>
  );
}

function WhenAndWhere({ event }: { readonly event: StaffEvent }) {
  const { startsAt, endsAt, venueName, link } = event;
  const place = venueName ?? (link === null ? null : eventWords.online);
  return (
    <Box className="ax-gap-3">
      <Txt as="p" size={3} strong className="ax-num">
        {startsAt === null || endsAt === null ? eventWords.noTime : spanWords(startsAt, endsAt, now())}
      </Txt>
      <Txt as="p" tone="soft">
        {[place, event.speaker].filter(Boolean).join(' · ')}
      </Txt>
    </Box>
  );
}

function Counts({ event }: { readonly event: StaffEvent }) {
  const { eventId, counts, seats, unitShares } = event;
  const sub = [
    counts.waiting > 0 ? words.waiting(counts.waiting) : '',
    counts.requested > 0 ? words.requested(counts.requested) : '',
    counts.cancelled > 0 ? words.cancelled(counts.cancelled) : '',
  ].filter(Boolean);
  return (
    <Box className="ax-gap-5">
      <List>
        <Row
          icon="people"
          title={words.seated(counts.seated, seats)}
          sub={sub}
          to={toPage('eventSignUps', { eventId })}
        />
      </List>
      {unitShares.length > 0 && (
        <Card className="ax-gap-3">
          <Txt as="p" size={5} strong>
            {words.shares}
          </Txt>
          {unitShares.map(({ unitId, unitName, seats: given, taken }) => (
            <Box key={unitId} className="ax-staff-share">
              <Txt as="span" className="ax-grow">
                {unitName}
              </Txt>
              <Txt as="span" size={5} tone="soft" className="ax-num">
                {words.share(taken, given)}
              </Txt>
            </Box>
          ))}
        </Card>
      )}
    </Box>
  );
}

/** What people see of it, and the same once more. */
function Again({ event }: { readonly event: StaffEvent }) {
  const { eventId, state } = event;
  const copy = useMutation({
    mutationFn: async () => staffApi.copy(eventId, await newUuid()),
    onSuccess: (draft) => replace('eventForm', { eventId: draft.eventId }),
  });
  return (
    <Box className="ax-gap-5">
      <List>
        {state !== 'draft' && <Row icon="eye" title={words.see} to={toPage('event', { eventId })} />}
        <Row
          icon="copy"
          title={copy.isPending ? words.copying : words.copy}
          disabled={copy.isPending}
          onPress={() => copy.mutate()}
        />
      </List>
      <Failure error={copy.error} />
    </Box>
  );
}
