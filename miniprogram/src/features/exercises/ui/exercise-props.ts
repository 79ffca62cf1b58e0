import type { Exercise } from '../model/exercises.types';
import type { useExercise } from '../model/use-exercise';
import type { useWritten } from '../model/use-written';

/** What each part of the page is given. */
export interface ExerciseProps {
  readonly exercise: Exercise;
  readonly going: ReturnType<typeof useExercise>;
  readonly writing: ReturnType<typeof useWritten>;
}

export const isWritten = ({ steps }: Exercise): boolean => steps.some(({ field }) => field !== undefined);
