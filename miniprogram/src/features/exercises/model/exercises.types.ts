/** Those with steps; breathing has a page of its own (features/help). */
export const EXERCISES = ['grounding', 'muscle-relaxation', 'thought-record', 'gratitude-note', 'small-step'] as const;
export type ExerciseName = (typeof EXERCISES)[number];

/** One sentence at a time. With seconds it goes on by itself; with a field something may be written. */
export interface Step {
  readonly say: string;
  readonly seconds?: number;
  readonly field?: { readonly label: string; readonly longest: number };
}

export interface Exercise {
  readonly title: string;
  readonly minutes: number;
  readonly summary: string;
  readonly whenItHelps: readonly string[];
  readonly steps: readonly Step[];
  readonly safety: readonly string[];
  readonly afterwards: string;
  readonly sources: readonly string[];
}

/** What was written, by the number of its step. */
export type Written = Readonly<Record<string, string>>;
