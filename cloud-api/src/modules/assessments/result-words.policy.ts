import { assessmentSummary, findInstrument, type PlainResult, plainResult, type Result } from '@anxin/instruments';
import { changeWords, dayInWords } from './locales/result.words.js';
import type { ScoredSubmission } from './submission.types.js';

/** Where the score lies on the published scale, for those who unfold it. `max` and `min` are of the total. */
export interface OfficialResult {
  readonly name: string;
  readonly total: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly bandLabel: string | null;
  readonly note: string;
  readonly licence: string;
}

/** The plain layer; only instruments that have one can be answered (library.policy.ts). */
export function plainWords(result: Result): PlainResult {
  const plain = plainResult(result.instrument, result);
  if (plain === null) throw new Error(`${result.instrument} ${result.version} has no plain words`);
  return plain;
}

export function officialResult(result: Result): OfficialResult {
  const instrument = findInstrument(result.instrument);
  const summary = assessmentSummary(result.instrument);
  if (instrument === undefined || summary === null) throw new Error(`${result.instrument} is not in the library`);
  const { bands } = instrument;
  return {
    name: instrument.officialName,
    total: result.total,
    min: bands.length === 0 ? null : Math.min(...bands.map((band) => band.min)),
    max: bands.length === 0 ? null : Math.max(...bands.map((band) => band.max)),
    bandLabel: result.band?.displayLabel ?? null,
    note: summary.doesNot,
    licence: summary.licence,
  };
}

/**
 * Two results of the same form compared, in words. Null where nothing honest can be said: no earlier one, another
 * version, no published reliable change, or an answer about harming oneself, beside which "lighter" would be wrong.
 *
 * Only instruments with a published reliable change are compared, and on all of them more is heavier.
 */
export function changeInWords(current: ScoredSubmission, previous: ScoredSubmission | undefined): string | null {
  const threshold = findInstrument(current.result.instrument)?.retest?.reliableChange;
  if (previous === undefined || threshold === undefined) return null;
  if (previous.result.version !== current.result.version || plainWords(current.result).safetyFirst) return null;
  if (current.result.total === null || previous.result.total === null) return null;
  const since = dayInWords(previous.takenOn, current.takenOn);
  const difference = current.result.total - previous.result.total;
  if (difference <= -threshold) return changeWords.lighter(since);
  if (difference >= threshold) return changeWords.heavier(since);
  return changeWords.same(since);
}
