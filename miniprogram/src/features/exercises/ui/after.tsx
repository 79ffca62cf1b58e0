import { useState } from 'react';
import { copyText } from '@/shared/platform/clipboard';
import { back } from '@/shared/navigation';
import { Box, Button, Card, Choices, Clauses, Page, Sheet, showToast, Txt } from '@/shared/ui';
import { exercises as words } from '../locales/exercises';
import type { ExerciseProps } from './exercise-props';
import { Keeping } from './before';

/** Done; what was written stands together once more. */
export function After({ exercise, going, writing }: ExerciseProps) {
  const { steps, title, afterwards } = exercise;
  const lines = steps.flatMap(({ field }, index) => {
    const text = writing.written[String(index)]?.trim() ?? '';
    return field && text !== '' ? [{ label: field.label, text }] : [];
  });
  return (
    <Page
      title={title}
      bar={
        <>
          <Button onPress={() => void back()}>{words.done}</Button>
          <Button kind="quiet" className="ax-gap-3" onPress={going.start}>
            {words.again}
          </Button>
        </>
      }
    >
      <Txt as="p" size={2} strong live="polite">
        {words.finished}
      </Txt>
      <Txt as="p" className="ax-gap-2">
        {afterwards}
      </Txt>
      {lines.length > 0 && <Lines lines={lines} writing={writing} />}
    </Page>
  );
}

interface LinesProps extends Pick<ExerciseProps, 'writing'> {
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

function Lines({ lines, writing }: LinesProps) {
  const [asking, setAsking] = useState(false);
  const copy = async (): Promise<void> => {
    const whole = lines.map(({ label, text }) => `${label}\n${text}`).join('\n\n');
    showToast((await copyText(whole)) ? words.copied : words.notCopied);
  };
  const clear = (): void => {
    writing.clear();
    setAsking(false);
    showToast(words.cleared);
  };
  return (
    <>
      <Card className="ax-gap-5">
        <Txt as="h2">{words.yours}</Txt>
        {lines.map(({ label, text }) => (
          <Box key={label} className="ax-gap-4">
            <Txt as="p" size={5} tone="soft">
              {label}
            </Txt>
            <Txt as="p">{text}</Txt>
          </Box>
        ))}
      </Card>
      <Button kind="soft" icon="copy" className="ax-gap-3" onPress={() => void copy()}>
        {words.copy}
      </Button>
      <Button kind="text" className="ax-gap-2" onPress={() => setAsking(true)}>
        {words.clear}
      </Button>
      <Keeping writing={writing} />
      <Sheet id="clear-written" open={asking} title={words.clearTitle} onClose={() => setAsking(false)}>
        <Clauses className="ax-gap-2" text={words.clearText} />
        <Choices back={words.keep} onBack={() => setAsking(false)} confirm={words.clear} onConfirm={clear} even />
      </Sheet>
    </>
  );
}
