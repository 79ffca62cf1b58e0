import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { replace } from '@/shared/navigation';
import { queryClient } from '@/shared/state/query-client';
import { Button, Choices, Sheet, Txt } from '@/shared/ui';
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
        <Choices
          error={error}
          back={words.keepDraft}
          onBack={close}
          confirm={words.discard}
          onConfirm={() => mutate()}
          busy={isPending}
          even
        />
      </Sheet>
    </>
  );
}
