import { useSeconds } from '@/shared/time/use-seconds';
import { phaseAt, TOTAL_SECONDS, type Phase } from './breathing';

export function useBreathing() {
  const { elapsed, running, run, pause, reset } = useSeconds(TOTAL_SECONDS);
  const phase: Phase = phaseAt(elapsed);
  return {
    phase,
    elapsed,
    running,
    begun: elapsed > 0 || running,
    start: () => {
      if (phase === 'finished') reset();
      run();
    },
    pause,
  };
}
