import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { replace } from '@/shared/navigation';
import { queryClient } from '@/shared/state/query-client';
import { Box, Button, ButtonPair, Failure, Note, showToast, Tick } from '@/shared/ui';
import { sharingApi, sharingKeys, type AgreedWish, type ShareText } from '../api/sharing';
import { sharing } from '../locales/sharing';

const words = sharing.share;

interface ShareDecisionProps {
  readonly text: ShareText;
  readonly agreed: AgreedWish;
  readonly onDecline: () => void;
}

/** Two buttons of the same size and weight; never ticked beforehand. */
export function ShareDecision({ text, agreed, onDecline }: ShareDecisionProps) {
  const [ticked, setTicked] = useState(false);
  const [reminded, setReminded] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sharingApi.share(agreed),
    onSuccess: () => {
      showToast(words.done);
      void queryClient.invalidateQueries({ queryKey: sharingKeys.mine });
      void replace('shares');
    },
  });
  return (
    <>
      <Tick label={text.statement} checked={ticked} onChange={setTicked} />
      {reminded && !ticked && (
        <Box className="ax-gap-2">
          <Note tone="notice" live="assertive">
            {words.tickFirst}
          </Note>
        </Box>
      )}
      <Failure error={error} />
      <Box className="ax-gap-3">
        <ButtonPair keep>
          <Button kind="quiet" busy={isPending} onPress={() => (ticked ? mutate() : setReminded(true))}>
            {isPending ? words.sharing : text.accept}
          </Button>
          <Button kind="quiet" onPress={onDecline}>
            {text.decline}
          </Button>
        </ButtonPair>
      </Box>
    </>
  );
}
