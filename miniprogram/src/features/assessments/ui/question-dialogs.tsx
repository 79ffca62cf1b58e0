import { back } from '@/shared/navigation';
import { Box, Button, ButtonPair, Choices, Clauses, Sheet } from '@/shared/ui';
import { assessments } from '../locales/assessments';
import type { Asking } from '../model/asking';
import { CrisisCard } from './crisis-card';

const words = assessments.question;

/** What may stand over a question. */
export function QuestionDialogs({ asking }: { readonly asking: Asking }) {
  const { dialog, open, complete, index, total } = asking;
  const close = (): void => open(null);
  return (
    <>
      <CrisisCard
        open={dialog === 'crisis'}
        complete={complete && index + 1 === total}
        onChange={close}
        onGoOn={asking.goOnAfterCrisis}
      />
      <Sheet id="hand-in" open={dialog === 'hand-in'} title={words.doneTitle(total)} onClose={close}>
        <Clauses className="ax-gap-2" text={words.doneText} />
        <Choices
          back={words.doneBack}
          onBack={close}
          confirm={words.doneConfirm}
          onConfirm={() => void asking.handIn()}
        />
      </Sheet>
      <Sheet id="leave" open={dialog === 'leave'} title={words.leaveTitle} onClose={close}>
        <Box className="ax-gap-5">
          <ButtonPair>
            <Button onPress={close}>{words.stay}</Button>
            <Button kind="quiet" onPress={() => void back()}>
              {words.leave}
            </Button>
          </ButtonPair>
        </Box>
      </Sheet>
    </>
  );
}
