import type { PlainResult } from '@anxin/instruments';
import type { OfficialResult } from './result-words.policy.js';

/** One result in words, for whoever its owner shows it to. */
export interface ShownResult {
  /** ISO, UTC: with it a result is told from a later one that took its id */
  readonly takenAt: string;
  readonly takenOn: string;
  readonly plain: PlainResult;
  readonly official: Pick<OfficialResult, 'name' | 'bandLabel'>;
}

/** A question as it was asked, and what was answered; null where nothing was. */
export interface ShownAnswer {
  readonly question: string;
  readonly answer: string | null;
}
