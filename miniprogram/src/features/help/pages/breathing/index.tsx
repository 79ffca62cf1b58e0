import { back } from '@/shared/navigation';
import { Box, Button, classNames, Clauses, Page, Txt } from '@/shared/ui';
import { breathing as words } from '../../locales/help';
import { remaining } from '../../model/breathing';
import { useBreathing } from '../../model/use-breathing';
import '../../help.css';

/** A circle that grows and shrinks, and the words for whoever cannot or would not see it move. */
export default function BreathingPage() {
  const { phase, elapsed, running, begun, start, pause } = useBreathing();
  const finished = phase === 'finished';
  const { minutes, seconds } = remaining(elapsed);
  const said = finished ? words.finished : running ? words[phase] : begun ? words.paused : words.rest;
  return (
    <Page title={words.title}>
      {finished ? <Txt as="p">{words.finishedText}</Txt> : <Clauses tone="soft" text={words.intro} />}
      <Txt as="p" size={5} tone="accent" className="ax-gap-2">
        {words.safety}
      </Txt>
      <Box className="ax-help-breath">
        <Box className={classNames('ax-help-circle', running && `ax-help-${phase}`)} hidden />
        <Txt as="p" size={2} strong live="polite" className="ax-help-breath-word">
          {said}
        </Txt>
      </Box>
      <Txt as="p" tone="soft" className="ax-center ax-num">
        {words.left(minutes, seconds)}
      </Txt>
      <Box className="ax-push" />
      <Button onPress={running ? pause : start}>
        {running ? words.pause : finished ? words.again : begun ? words.goOn : words.start}
      </Button>
      {finished && (
        <Button kind="quiet" className="ax-gap-3" onPress={() => void back()}>
          {words.done}
        </Button>
      )}
    </Page>
  );
}
