import { Choices, Clauses, Sheet, showToast } from '@/shared/ui';
import { events } from '../locales/events';
import { useCancelSignUp } from '../model/use-event';

const words = events.cancelSheet;

interface CancelSheetProps {
  readonly eventId: string;
  /** leaves the waiting list, not a seat */
  readonly queue: boolean;
  readonly onClose: () => void;
}

export function CancelSheet({ eventId, queue, onClose }: CancelSheetProps) {
  const { mutate, isPending, error } = useCancelSignUp(eventId, () => {
    onClose();
    showToast(words.done);
  });
  return (
    <Sheet id="cancel-sign-up" open title={queue ? words.queueTitle : words.title} onClose={onClose}>
      <Clauses className="ax-gap-2" text={queue ? words.queueText : words.text} />
      <Choices
        error={error}
        back={words.keep}
        onBack={onClose}
        confirm={queue ? words.confirmQueue : words.confirm}
        onConfirm={() => mutate()}
        busy={isPending}
        even
      />
    </Sheet>
  );
}
