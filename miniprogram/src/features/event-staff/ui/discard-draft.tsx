import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { replace } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, ButtonPair, Note, Sheet, Txt } from '@/shared/ui';
import { staffApi, staffKeys } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';

const words = eventStaff.one;

interface DiscardDraftProps {
  readonly eventId: string;
  readonly version: number;
  /** what is on this device goes too */
  readonly forget: () => Promise<void>;
}

/** Throws a draft away, once asked. Nobody has signed up, so nobody is told. */
export function DiscardDraft({ eventId, version, forget }: DiscardDraftProps) {
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => staffApi.cancel(eventId, version, words.discardReason),
    onSuccess: async () => {
      await forget();
      await queryClient.invalidateQueries({ queryKey: staffKeys.all });
      await replace('staffEvents');
    },
  });
  const close = (): void => setAsking(false);
  return (
    <>
      <Button kind="text" onPress={() => setAsking(true)}>
        {words.discard}
      </Button>
      <Sheet id="discard-draft" open={asking} title={words.discardTitle} onClose={close}>
        <Txt as="p" className="ax-gap-2">
          {words.discardText}
        </Txt>
        {error && (
          <Box className="ax-gap-3">
            <Note tone="serious" live="assertive">
              {errorText(error)}
            </Note>
          </Box>
        )}
        <Box className="ax-gap-5">
          <ButtonPair>
            <Button kind="quiet" onPress={close}>
              {words.keepDraft}
            </Button>
            <Button kind="quiet" busy={isPending} onPress={() => mutate()}>
              {words.discard}
            </Button>
          </ButtonPair>
        </Box>
      </Sheet>
    </>
  );
}
