import { useMutation } from '@tanstack/react-query';
import { usePages } from '@/shared/api/pages';
import { dateParts } from '@/shared/events';
import { now } from '@/shared/platform/clock';
import { newUuid } from '@/shared/platform/uuid';
import { Box, Button, Failure, List, PagedList, Row, Sheet, Txt } from '@/shared/ui';
import { staffApi, staffKeys, type StaffEventRow } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';

const words = eventStaff.copySheet;

interface CopySheetProps {
  readonly onClose: () => void;
  readonly onCopied: (eventId: string) => void;
}

/** Earlier lectures, the newest first: the chosen one becomes a draft without its times. */
export function CopySheet({ onClose, onCopied }: CopySheetProps) {
  const earlier = usePages<StaffEventRow>(staffKeys.list, '/v1/staff/events', { when: 'past', state: 'published' });
  const coming = usePages<StaffEventRow>(staffKeys.list, '/v1/staff/events', { when: 'coming', state: 'published' });
  const copy = useMutation({
    mutationFn: async (eventId: string) => staffApi.copy(eventId, await newUuid()),
    onSuccess: ({ eventId }) => onCopied(eventId),
  });
  const query = earlier.data?.pages[0]?.items.length === 0 ? coming : earlier;
  return (
    <Sheet id="copy-event" open title={words.title} onClose={onClose}>
      <Txt as="p" tone="soft" className="ax-gap-2">
        {words.text}
      </Txt>
      <Failure error={copy.error} />
      <Box className="ax-gap-4">
        <PagedList query={query} rows={3} empty={<Txt as="p">{words.empty}</Txt>}>
          {(items) => (
            <List label={words.title}>
              {items.map(({ eventId, title, startsAt }) => (
                <Row
                  key={eventId}
                  icon="copy"
                  title={title}
                  sub={startsAt === null ? [] : [dateParts(startsAt, now()).dayWords]}
                  disabled={copy.isPending}
                  onPress={() => copy.mutate(eventId)}
                />
              ))}
            </List>
          )}
        </PagedList>
      </Box>
      <Button kind="quiet" className="ax-gap-4" onPress={onClose}>
        {words.close}
      </Button>
    </Sheet>
  );
}
