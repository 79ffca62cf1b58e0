import { useQuery } from '@tanstack/react-query';
import type { SignUpState } from '@anxin/contracts';
import { usePages } from '@/shared/api/pages';
import { momentWords } from '@/shared/events';
import { usePageParams } from '@/shared/navigation';
import { now } from '@/shared/platform/clock';
import { Box, EmptyState, FootNote, List, Page, PagedList, Row, Txt } from '@/shared/ui';
import { staffApi, staffKeys, type StaffEvent, type StaffSignUp } from '../../api/event-staff';
import { eventStaff } from '../../locales/event-staff';
import { useGate } from '../../model/gate';
import { HandOut } from '../../ui/hand-out';
import { NotYours } from '../../ui/not-yours';
import '../../event-staff.css';

const words = eventStaff.signUps;
const GROUPS: readonly SignUpState[] = ['seated', 'waiting', 'requested', 'declined', 'cancelled'];

export default function EventSignUpsPage() {
  const { eventId } = usePageParams<'eventSignUps'>();
  const { publishes } = useGate('eventSignUps', eventId === undefined ? undefined : { eventId });
  if (!publishes || eventId === undefined) {
    return <NotYours title={words.title} text={eventStaff.form.staffOnly} />;
  }
  return <SignUps eventId={eventId} />;
}

/** Who comes, who waits and who left. Names are for this lecture only. */
function SignUps({ eventId }: { readonly eventId: string }) {
  const event = useQuery({ queryKey: staffKeys.one(eventId), queryFn: () => staffApi.one(eventId) });
  const list = usePages<StaffSignUp>(
    staffKeys.signUps(eventId),
    `/v1/staff/events/${encodeURIComponent(eventId)}/sign-ups`,
  );
  return (
    <Page title={words.title}>
      {event.data && (
        <Txt as="p" tone="soft">
          {event.data.title}
        </Txt>
      )}
      <PagedList query={list} rows={5} empty={<Empty />}>
        {(items) =>
          GROUPS.map((state) => (
            <Group
              key={state}
              state={state}
              items={items.filter((each) => each.state === state)}
              all={countOf(event.data, state)}
            />
          ))
        }
      </PagedList>
      {event.data && <HandOut event={event.data} files />}
      <FootNote icon="lock">{words.scoped}</FootNote>
    </Page>
  );
}

const Empty = () => (
  <Box className="ax-gap-4">
    <EmptyState art="empty-events" text={words.empty} />
  </Box>
);

/** How many there are altogether, as far as the server counts them; the list may not be loaded to its end. */
const countOf = (event: StaffEvent | undefined, state: SignUpState): number | undefined =>
  state === 'declined' ? undefined : event?.counts[state];

interface GroupProps {
  readonly state: SignUpState;
  readonly items: readonly StaffSignUp[];
  readonly all: number | undefined;
}

function Group({ state, items, all }: GroupProps) {
  if (items.length === 0) return null;
  const heading = words.headings[state](all ?? items.length);
  return (
    <Box as="section">
      <Txt as="h2" className="ax-staff-heading">
        {heading}
      </Txt>
      <List label={heading}>
        {items.map(({ signUpId, name, unitName, position, signedUpAt }) => (
          <Row
            key={signUpId}
            title={name ?? words.erased}
            sub={[unitName ?? '', words.signedUp(momentWords(signedUpAt, now()))].filter(Boolean)}
            value={position === null ? undefined : words.position(position)}
          />
        ))}
      </List>
    </Box>
  );
}
