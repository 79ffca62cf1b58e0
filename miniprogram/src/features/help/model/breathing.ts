export const TOTAL_SECONDS = 180;
const INHALE_SECONDS = 4;
const EXHALE_SECONDS = 6;
const CYCLE = INHALE_SECONDS + EXHALE_SECONDS;

export type Phase = 'inhale' | 'exhale' | 'finished';

/** Six calm breaths a minute: four seconds in, six out. `elapsed` in whole seconds. */
export function phaseAt(elapsed: number): Phase {
  if (elapsed >= TOTAL_SECONDS) return 'finished';
  return elapsed % CYCLE < INHALE_SECONDS ? 'inhale' : 'exhale';
}

export function remaining(elapsed: number): { readonly minutes: number; readonly seconds: number } {
  const left = Math.max(0, TOTAL_SECONDS - elapsed);
  return { minutes: Math.floor(left / 60), seconds: left % 60 };
}
