import { useMutation } from '@tanstack/react-query';
import { momentWords, spanWords } from '@/shared/events';
import { now } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, Card, Chip, Failure, showToast, Txt } from '@/shared/ui';
import { staffApi, staffKeys, type Nomination, type NominationRequest } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';

const words = eventStaff.nominations;

interface NominationCardProps {
  readonly unitId: string;
  readonly nomination: Nomination;
}

export function NominationCard({ unitId, nomination }: NominationCardProps) {
  const { event, share, requests } = nomination;
  const decide = useMutation({
    mutationFn: ({ signUpId, accept }: { signUpId: string; accept: boolean }) =>
      accept ? staffApi.accept(signUpId) : staffApi.decline(signUpId),
    onSuccess: (_, { accept }) => showToast(accept ? words.accepted : words.declined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: staffKeys.nominations(unitId) }),
  });
  return (
    <Card>
      <Txt as="h2" size={3}>
        {event.title}
      </Txt>
      <Txt as="p" size={5} tone="soft" className="ax-num">
        {spanWords(event.startsAt, event.endsAt, now())}
      </Txt>
      <Box className="ax-gap-2">
        <Chip tone={share.left > 0 ? 'accent' : 'notice'}>
          {share.left > 0 ? words.share(share.seats, share.left) : words.usedUp(share.seats)}
        </Chip>
      </Box>
      <Failure error={decide.error} />
      {requests.length === 0 && (
        <Txt as="p" size={5} tone="soft" className="ax-gap-3">
          {words.nobody}
        </Txt>
      )}
      {requests.map((request) => (
        <Request
          key={request.signUpId}
          request={request}
          busy={decide.isPending}
          mayAccept={share.left > 0}
          onDecide={(accept) => decide.mutate({ signUpId: request.signUpId, accept })}
        />
      ))}
    </Card>
  );
}

interface RequestProps {
  readonly request: NominationRequest;
  readonly busy: boolean;
  readonly mayAccept: boolean;
  readonly onDecide: (accept: boolean) => void;
}

function Request({ request: { name, state, askedAt }, busy, mayAccept, onDecide }: RequestProps) {
  const shown = name ?? eventStaff.signUps.erased;
  return (
    <Box className="ax-staff-request">
      <Box className="ax-grow">
        <Txt as="p" strong>
          {shown}
        </Txt>
        <Txt as="p" size={5} tone="soft" className="ax-num">
          {words.asked(momentWords(askedAt, now()))}
        </Txt>
      </Box>
      {state === 'requested' ? (
        <>
          <Button kind="quiet" small disabled={busy} label={words.declineOf(shown)} onPress={() => onDecide(false)}>
            {words.decline}
          </Button>
          {mayAccept && (
            <Button small disabled={busy} label={words.acceptOf(shown)} onPress={() => onDecide(true)}>
              {words.accept}
            </Button>
          )}
        </>
      ) : (
        state !== 'waiting' && (
          <Txt as="span" size={5} tone="soft">
            {words.states[state]}
          </Txt>
        )
      )}
    </Box>
  );
}
