import { useMutation } from '@tanstack/react-query';
import { replace } from '@/shared/navigation';
import { queryClient } from '@/shared/state/query-client';
import { Button, Failure, showToast, TickFirst } from '@/shared/ui';
import { sharingApi, sharingKeys, type AgreedWish, type ShareText } from '../api/sharing';
import { sharing } from '../locales/sharing';

const words = sharing.share;

interface ShareDecisionProps {
  readonly text: ShareText;
  readonly agreed: AgreedWish;
  readonly onDecline: () => void;
}

/** Two buttons of the same size and weight. */
export function ShareDecision({ text, agreed, onDecline }: ShareDecisionProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sharingApi.share(agreed),
    onSuccess: () => {
      showToast(words.done);
      void queryClient.invalidateQueries({ queryKey: sharingKeys.mine });
      void replace('shares');
    },
  });
  return (
    <TickFirst statement={text.statement} reminder={words.tickFirst} problem={<Failure error={error} />}>
      {(ifTicked) => (
        <>
          <Button kind="quiet" busy={isPending} onPress={() => ifTicked(mutate)}>
            {isPending ? words.sharing : text.accept}
          </Button>
          <Button kind="quiet" onPress={onDecline}>
            {text.decline}
          </Button>
        </>
      )}
    </TickFirst>
  );
}
