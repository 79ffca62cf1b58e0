import { type Result, scoreInstrument } from './engine/score.js';
import { findInstrument } from './registry.js';
import { ScoringError } from './scoring-error.js';

export {
  assessmentSummary,
  clientDefinition,
  type AssessmentSummary,
  type ClientDefinition,
} from './client-definition.js';
export type { Result } from './engine/score.js';
export type * from './instrument.types.js';
export { plainResult } from './plain/plain-result.js';
export type { NextStep, PlainResult } from './plain/plain.types.js';
export { findInstrument, INSTRUMENTS } from './registry.js';
/** @public scripts/lib/score.mjs loads it from the built package */
export { scoreCommandLine } from './score-command-line.js';
export { ScoringError } from './scoring-error.js';

/** Answers by item id (absent or null is missing), or in the order of the items. Checked strictly at run time. */
export type Answers = Readonly<Record<string, unknown>> | readonly unknown[];

/** Either a result or why there is none. */
export type ScoringOutcome =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly error: ScoringError };

/**
 * Scores answers.
 *
 * @param settings choices on which sources disagree, by name; what is left out takes the definition's default
 * @throws ScoringError with `code`, English message, `path`, and the `risks` that fire even so
 */
export function score(id: string, answers: Answers, settings: Readonly<Record<string, unknown>> = {}): Result {
  const instrument = findInstrument(id);
  if (instrument === undefined) throw new ScoringError('UNKNOWN_INSTRUMENT', `there is no instrument "${id}"`);
  return scoreInstrument(instrument, answers, settings);
}

/** Like `score`, but returns the ScoringError instead of throwing it. */
export function tryScore(
  id: string,
  answers: Answers,
  settings: Readonly<Record<string, unknown>> = {},
): ScoringOutcome {
  try {
    return { ok: true, result: score(id, answers, settings) };
  } catch (error) {
    if (error instanceof ScoringError) return { ok: false, error };
    throw error;
  }
}
