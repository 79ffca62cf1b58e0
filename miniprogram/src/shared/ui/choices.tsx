import { errorText } from '../request/error-text';
import { Box } from './base';
import { Button, ButtonPair } from './button';
import { Note } from './card';

interface FailureProps {
  /** of the last try; nothing is shown while there is none */
  readonly error: unknown;
  /** notice: nobody's fault, and there is another way */
  readonly tone?: 'serious' | 'notice';
}

/** What went wrong, said aloud as soon as it did. */
export function Failure({ error, tone = 'serious' }: FailureProps) {
  if (!error) return null;
  return (
    <Box className="ax-gap-3">
      <Note tone={tone} live="assertive">
        {errorText(error)}
      </Note>
    </Box>
  );
}

interface ChoicesProps extends Partial<FailureProps> {
  readonly back: string;
  readonly onBack: () => void;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  /** the deed is no better a choice than going back */
  readonly even?: boolean;
  /** stays side by side in 关怀版 (short words only) */
  readonly keep?: boolean;
}

/** The end of a sheet that asks once more: what went wrong, the way back, the deed. */
export function Choices({ error, tone, back, onBack, confirm, onConfirm, busy, even, keep }: ChoicesProps) {
  return (
    <>
      <Failure error={error} tone={tone} />
      <Box className="ax-gap-5">
        <ButtonPair keep={keep}>
          <Button kind="quiet" onPress={onBack}>
            {back}
          </Button>
          <Button kind={even ? 'quiet' : 'primary'} busy={busy} onPress={onConfirm}>
            {confirm}
          </Button>
        </ButtonPair>
      </Box>
    </>
  );
}
