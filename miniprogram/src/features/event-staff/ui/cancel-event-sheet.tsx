import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { eventKeys } from '@/shared/events';
import { replace } from '@/shared/navigation';
import { queryClient } from '@/shared/state/query-client';
import { AreaField, Box, Choices, Sheet, Txt } from '@/shared/ui';
import { staffApi, staffKeys, type StaffEvent } from '../api/event-staff';
import { eventStaff } from '../locales/event-staff';
import { LIMITS } from '../model/problems';

const words = eventStaff.cancelSheet;

interface CancelEventSheetProps {
  readonly event: StaffEvent;
  readonly onClose: () => void;
}

/** Says how many will hear of it, and asks why. */
export function CancelEventSheet({ event, onClose }: CancelEventSheetProps) {
  const { eventId, version, counts } = event;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => staffApi.cancel(eventId, version, reason.trim()),
    onSuccess: async (cancelled) => {
      queryClient.setQueryData(staffKeys.one(eventId), cancelled);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: staffKeys.all }),
        queryClient.invalidateQueries({ queryKey: eventKeys.events }),
      ]);
      await replace('staffEvent', { eventId, done: 'cancelled' });
    },
  });
  const people = counts.seated + counts.waiting + counts.requested;
  const confirm = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && !isPending) mutate();
  };
  return (
    <Sheet id="cancel-event" open title={words.title} onClose={onClose}>
      <Txt as="p" className="ax-gap-2">
        {people > 0 ? words.tells(people) : words.nobody}
      </Txt>
      <Box className="ax-gap-4">
        <AreaField
          id="cancel-reason"
          label={words.reason}
          placeholder={words.placeholder}
          value={reason}
          onChange={setReason}
          maxLength={LIMITS.reason}
          error={missing ? words.missing : null}
        />
      </Box>
      <Choices
        error={error}
        back={words.keep}
        onBack={onClose}
        confirm={isPending ? words.busy : words.confirm}
        onConfirm={confirm}
        busy={isPending}
        even
      />
    </Sheet>
  );
}
