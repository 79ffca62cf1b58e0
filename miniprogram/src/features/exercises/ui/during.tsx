import { AreaField, Box, Button, ButtonPair, Page, Progress, Txt } from '@/shared/ui';
import { exercises as words } from '../locales/exercises';
import type { ExerciseProps } from './exercise-props';
import { Keeping } from './before';

/** One sentence at a time, large enough to be read from the floor. */
export function During({ exercise, going, writing }: ExerciseProps) {
  const { steps, title } = exercise;
  const { place, step, left } = going;
  if (typeof place !== 'number' || !step) return null;
  const isLast = place === steps.length - 1;
  const { field } = step;
  return (
    <Page
      title={title}
      onBack={going.stop}
      bar={
        <ButtonPair keep>
          <Button kind="quiet" disabled={place === 0} onPress={going.back}>
            {words.before}
          </Button>
          <Button kind={left === null ? 'primary' : 'quiet'} onPress={going.next}>
            {isLast ? words.end : words.next}
          </Button>
        </ButtonPair>
      }
    >
      <Progress done={place + 1} total={steps.length} />
      <Txt as="p" size={5} tone="soft" className="ax-gap-2 ax-num">
        {words.step(place + 1, steps.length)}
      </Txt>
      <Box className={field ? 'ax-exercises-say' : 'ax-exercises-say ax-exercises-alone'}>
        <Txt as="p" size={2} strong live="polite">
          {step.say}
        </Txt>
      </Box>
      {left !== null && (
        <>
          <Box className="ax-exercises-time" hidden>
            <Box className="ax-exercises-left" style={{ width: `${(100 * left) / (step.seconds ?? 1)}%` }} />
          </Box>
          <Txt as="p" tone="soft" className="ax-center ax-num ax-gap-2">
            {words.left(left)}
          </Txt>
          <Button className="ax-gap-4" onPress={going.running ? going.pause : going.goOn}>
            {going.running ? words.pause : words.goOn}
          </Button>
        </>
      )}
      {field && (
        <>
          <AreaField
            key={place}
            id={`exercise-${place}`}
            label={field.label}
            maxLength={field.longest}
            value={writing.written[String(place)] ?? ''}
            onChange={(text) => writing.write(place, text)}
          />
          <Keeping writing={writing} />
        </>
      )}
      <Button kind="text" className="ax-gap-4" onPress={going.stop}>
        {words.stop}
      </Button>
    </Page>
  );
}
