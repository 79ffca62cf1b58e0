import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usePageParams } from '@/shared/navigation';
import { queryClient } from '@/shared/state/query-client';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { staffApi, staffKeys, type StaffEvent } from '../../api/event-staff';
import { eventStaff } from '../../locales/event-staff';
import { useGate } from '../../model/gate';
import { useEventForm } from '../../model/use-event-form';
import { EventFormPage } from '../../ui/event-form';
import { NotYours } from '../../ui/not-yours';
import '@/shared/events/event-view.css';
import '../../event-staff.css';

const words = eventStaff.form;

/** A new lecture, a draft, or a change of one that is published. */
export default function EventFormRoute() {
  const { eventId } = usePageParams<'eventForm'>();
  const { account, publishes } = useGate('eventForm', { eventId });
  if (!account || !publishes) return <NotYours title={words.title} text={words.staffOnly} />;
  return eventId === undefined ? (
    <Kept accountId={account.accountId} event={null} onReload={() => undefined} />
  ) : (
    <Stored accountId={account.accountId} eventId={eventId} />
  );
}

function Stored({ accountId, eventId }: { readonly accountId: string; readonly eventId: string }) {
  const [round, setRound] = useState(0);
  const event = useQuery({
    queryKey: [...staffKeys.one(eventId), 'form', round],
    queryFn: () => staffApi.one(eventId),
    // what is typed must not be pulled away by a newer reply
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (event.data) {
    const reload = (): void => {
      void queryClient.invalidateQueries({ queryKey: staffKeys.one(eventId), refetchType: 'none' });
      setRound(round + 1);
    };
    return <Kept key={round} accountId={accountId} event={event.data} onReload={reload} />;
  }
  return (
    <Page title={words.draftTitle}>
      {event.isError ? (
        isGone(event.error) ? (
          <EmptyState
            art="empty-search"
            text={words.gone}
            action={{ label: words.toList, to: toPage('staffEvents') }}
          />
        ) : (
          <ErrorState error={event.error} onRetry={() => void event.refetch()} />
        )
      ) : (
        <Skeleton rows={5} />
      )}
    </Page>
  );
}

interface KeptProps {
  readonly accountId: string;
  readonly event: StaffEvent | null;
  readonly onReload: () => void;
}

function Kept({ accountId, event, onReload }: KeptProps) {
  const draft = useEventForm(accountId, event);
  if (!draft.kept) {
    return (
      <Page title={words.title}>
        <Skeleton rows={5} />
      </Page>
    );
  }
  return <EventFormPage kept={draft.kept} draft={draft} event={event} onReload={onReload} />;
}
