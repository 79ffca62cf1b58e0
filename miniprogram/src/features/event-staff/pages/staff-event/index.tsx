import { useQuery } from '@tanstack/react-query';
import { usePageParams } from '@/shared/navigation';
import { isGone } from '@/shared/request/refusal';
import { EmptyState, ErrorState, Page, Skeleton, toPage } from '@/shared/ui';
import { staffApi, staffKeys } from '../../api/event-staff';
import { eventStaff } from '../../locales/event-staff';
import { useGate } from '../../model/gate';
import { NotYours } from '../../ui/not-yours';
import { StaffEventPage } from '../../ui/staff-event';
import '@/shared/events/event-view.css';
import '../../event-staff.css';

const words = eventStaff.one;

/** One lecture as its staff see it: how it stands, what to hand out, what to change. */
export default function StaffEventRoute() {
  const { eventId, done } = usePageParams<'staffEvent'>();
  const { publishes } = useGate('staffEvent', eventId === undefined ? undefined : { eventId });
  const event = useQuery({
    queryKey: staffKeys.one(eventId ?? ''),
    queryFn: () => staffApi.one(eventId ?? ''),
    enabled: publishes && eventId !== undefined,
  });
  if (!publishes) return <NotYours title={words.title} text={eventStaff.form.staffOnly} />;
  if (event.data) return <StaffEventPage event={event.data} done={done} />;
  const gone = eventId === undefined || isGone(event.error);
  return (
    <Page title={words.title}>
      {gone ? (
        <EmptyState
          art="empty-search"
          text={eventStaff.form.gone}
          action={{ label: eventStaff.form.toList, to: toPage('staffEvents') }}
        />
      ) : event.isError ? (
        <ErrorState error={event.error} onRetry={() => void event.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}
