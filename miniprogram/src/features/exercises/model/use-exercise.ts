import { useEffect, useState } from 'react';
import { nudge } from '@/shared/platform/nudge';
import { useSeconds } from '@/shared/time/use-seconds';
import type { Step } from './exercises.types';

/** before: what it is; a number: that step; after: done */
export type Place = 'before' | 'after' | number;

/** Where somebody is in an exercise. A step with seconds goes on by itself, as long as nobody has paused. */
export function useExercise(steps: readonly Step[]) {
  const [place, setPlace] = useState<Place>('before');
  const step = typeof place === 'number' ? steps[place] : undefined;
  const total = step?.seconds ?? 0;
  const { elapsed, running, run, pause, reset } = useSeconds(total);

  const goTo = (next: number): void => {
    reset();
    setPlace(next < steps.length ? next : 'after');
    run();
  };
  const isOver = total > 0 && elapsed >= total;
  useEffect(() => {
    if (!isOver || typeof place !== 'number') return;
    nudge();
    goTo(place + 1);
    // once, when the seconds of a step are over
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver]);

  return {
    place,
    step,
    /** seconds that are left of this step; null: it waits for the person */
    left: total > 0 ? total - elapsed : null,
    running,
    start: () => goTo(0),
    next: () => typeof place === 'number' && goTo(place + 1),
    back: () => typeof place === 'number' && place > 0 && goTo(place - 1),
    /** to what it is, and what to heed */
    stop: () => {
      pause();
      setPlace('before');
    },
    pause,
    goOn: run,
  };
}
