import { errorText } from '@/shared/request/error-text';
import { Box, Button, ButtonPair, Clauses, Note, Sheet, showToast } from '@/shared/ui';
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
      {error && (
        <Box className="ax-gap-3">
          <Note tone="serious" live="assertive">
            {errorText(error)}
          </Note>
        </Box>
      )}
      <Box className="ax-gap-5">
        <ButtonPair>
          <Button kind="quiet" onPress={onClose}>
            {words.keep}
          </Button>
          <Button kind="quiet" busy={isPending} onPress={() => mutate()}>
            {queue ? words.confirmQueue : words.confirm}
          </Button>
        </ButtonPair>
      </Box>
    </Sheet>
  );
}
