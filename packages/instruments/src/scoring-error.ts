/** Stable codes; never reused for another meaning. */
export type ScoringErrorCode =
  | 'UNKNOWN_INSTRUMENT'
  | 'UNKNOWN_SETTING'
  | 'SETTING_INVALID'
  | 'ANSWERS_MALFORMED'
  | 'ANSWER_COUNT'
  | 'UNKNOWN_ITEM'
  | 'ANSWER_TYPE'
  | 'ANSWER_OUT_OF_RANGE'
  | 'ANSWER_MISSING';

/**
 * Why answers could not be scored.
 *
 * `path` is the item or setting concerned, or '' for the whole. `risks` are the item risk rules that fire on the
 * answers that are there: an incomplete form is refused, but what it already says about danger is not lost.
 */
export class ScoringError extends Error {
  override readonly name = 'ScoringError';

  constructor(
    readonly code: ScoringErrorCode,
    message: string,
    readonly path: string = '',
    readonly risks: readonly string[] = [],
  ) {
    super(message);
  }
}
