import type { IconName } from '@/shared/theme/generated/names';
import { Clauses, List, Page, Row, toPage } from '@/shared/ui';
import { exerciseTexts } from '../../locales/exercise-texts';
import { exercises as words } from '../../locales/exercises';
import { EXERCISES, type ExerciseName } from '../../model/exercises.types';
import '../../exercises.css';

const ICONS: Readonly<Record<ExerciseName, IconName>> = {
  grounding: 'place',
  'muscle-relaxation': 'moon',
  'thought-record': 'talk',
  'gratitude-note': 'sprout',
  'small-step': 'timer',
};

/** What there is to practise. It comes with the client: whoever needs it may have no network. */
export default function ExercisesPage() {
  const { breathing } = words;
  return (
    <Page title={words.title}>
      <Clauses tone="soft" text={words.intro} className="ax-exercises-intro" />
      <List label={words.title}>
        <Row
          icon="breathing"
          title={breathing.title}
          text={breathing.summary}
          sub={words.minutes(breathing.minutes)}
          to={toPage('breathing')}
        />
        {EXERCISES.map((name) => {
          const { title, summary, minutes } = exerciseTexts[name];
          return (
            <Row
              key={name}
              icon={ICONS[name]}
              title={title}
              text={summary}
              sub={words.minutes(minutes)}
              to={toPage('exercise', { name })}
            />
          );
        })}
      </List>
    </Page>
  );
}
