import { usePageParams } from '@/shared/navigation';
import { EmptyState, Page, toPage } from '@/shared/ui';
import { exerciseTexts } from '../../locales/exercise-texts';
import { exercises as words } from '../../locales/exercises';
import { EXERCISES, type ExerciseName } from '../../model/exercises.types';
import { useExercise } from '../../model/use-exercise';
import { useWritten } from '../../model/use-written';
import { After } from '../../ui/after';
import { Before } from '../../ui/before';
import { During } from '../../ui/during';
import '../../exercises.css';

/** One exercise: what it is and what to heed, one step at a time, and what stays of it. */
export default function ExercisePage() {
  const { name: asked } = usePageParams<'exercise'>();
  const name = EXERCISES.find((each) => each === asked);
  if (name !== undefined) return <OneExercise name={name} />;
  return (
    <Page title={words.title}>
      <EmptyState art="empty-search" text={words.gone} action={{ label: words.toAll, to: toPage('exercises') }} />
    </Page>
  );
}

function OneExercise({ name }: { readonly name: ExerciseName }) {
  const exercise = exerciseTexts[name];
  const going = useExercise(exercise.steps);
  const writing = useWritten(name);
  if (going.place === 'before') return <Before exercise={exercise} going={going} writing={writing} />;
  if (going.place === 'after') return <After exercise={exercise} going={going} writing={writing} />;
  return <During exercise={exercise} going={going} writing={writing} />;
}
