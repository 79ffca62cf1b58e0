import { Box, Button, Card, Clauses, Note, Page, toPage, Txt } from '@/shared/ui';
import { exercises as words } from '../locales/exercises';
import { type ExerciseProps, isWritten } from './exercise-props';
import { Points } from './points';

/** What it is for, and what to heed: nobody begins without having had it before the eyes. */
export function Before({ exercise, going, writing }: ExerciseProps) {
  const { title, summary, minutes, whenItHelps, safety, sources } = exercise;
  const resumes = writing.ready && !writing.isEmpty;
  return (
    <Page
      title={title}
      bar={
        <Button disabled={!writing.ready} onPress={going.start}>
          {resumes ? words.goOnWriting : words.start}
        </Button>
      }
    >
      <Txt as="p">{summary}</Txt>
      <Txt as="p" size={5} tone="soft" className="ax-gap-2">
        {words.minutes(minutes)}
      </Txt>
      {resumes && (
        <Box className="ax-gap-4">
          <Note icon="lock">{words.resumed}</Note>
        </Box>
      )}
      <Txt as="h2" className="ax-gap-5">
        {words.when}
      </Txt>
      <Points text={whenItHelps} />
      <Card tone="accent" className="ax-gap-4">
        <Txt as="h2">{words.safety}</Txt>
        <Points text={safety} />
        <Button kind="text" to={toPage('help')} className="ax-gap-2">
          {words.talk}
        </Button>
      </Card>
      {isWritten(exercise) && <Keeping writing={writing} />}
      <Txt as="h2" size={5} className="ax-gap-5">
        {words.sources}
      </Txt>
      {sources.map((source) => (
        <Clauses key={source} size={5} tone="soft" text={[source]} className="ax-gap-2" />
      ))}
    </Page>
  );
}

const KEEPING = { kept: words.kept, 'signed-out': words.notKept, refused: words.cannotKeep } as const;

/** Where what is written stays. */
export function Keeping({ writing }: Pick<ExerciseProps, 'writing'>) {
  return (
    <Box className="ax-gap-4">
      <Note icon="lock">{KEEPING[writing.keeping]}</Note>
    </Box>
  );
}
