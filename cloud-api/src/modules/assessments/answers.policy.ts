import { type ClientDefinition, type Result, ScoringError, score } from '@anxin/instruments';
import { DomainError } from '../../platform/errors/index.js';

/** By item id, in the order of the items; what is not answered is absent. */
export type AnswerSheet = Readonly<Record<string, number>>;

type Asked = Pick<ClientDefinition, 'assessmentId' | 'items'>;

/**
 * Brings sent answers into one shape, so that equal content is equal text. Refuses what no form could have produced.
 * The error names the item, never the answer.
 *
 * @throws DomainError ANSWER_UNKNOWN_ITEM, ANSWER_NOT_AN_OPTION
 */
export function readAnswerSheet(asked: Asked, sent: Readonly<Record<string, unknown>>): AnswerSheet {
  const known = new Set(asked.items.map(({ itemId }) => itemId));
  if (Object.keys(sent).some((itemId) => !known.has(itemId))) throw new DomainError('ANSWER_UNKNOWN_ITEM');
  const sheet: Record<string, number> = {};
  asked.items.forEach(({ itemId, options }, index) => {
    const value = Object.hasOwn(sent, itemId) ? sent[itemId] : null;
    if (value === null || value === undefined) return;
    const option = options.find((candidate) => candidate.value === value);
    if (option === undefined) throw problemAt('ANSWER_NOT_AN_OPTION', itemId, index);
    sheet[itemId] = option.value;
  });
  return sheet;
}

/**
 * Scores a whole form.
 * @throws DomainError ANSWER_MISSING, naming the first item without an answer
 */
export function scoreSheet(asked: Asked, sheet: AnswerSheet): Result {
  try {
    return score(asked.assessmentId, sheet);
  } catch (error) {
    if (!(error instanceof ScoringError) || error.code !== 'ANSWER_MISSING') throw error;
    const index = asked.items.findIndex(({ itemId }) => itemId === error.path);
    throw problemAt('ANSWER_MISSING', error.path, index);
  }
}

/** A missing answer may be sent as null or not at all; it is the same. */
export function withoutMissing(sent: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null && value !== undefined));
}

export function sameAnswers(one: AnswerSheet, other: Readonly<Record<string, unknown>>): boolean {
  const items = Object.keys(one);
  return items.length === Object.keys(other).length && items.every((id) => one[id] === other[id]);
}

function problemAt(code: 'ANSWER_MISSING' | 'ANSWER_NOT_AN_OPTION', itemId: string, index: number): DomainError {
  const params = { number: index + 1 };
  const { sentence } = new DomainError(code, params);
  return new DomainError(code, params, [{ path: `answers.${itemId}`, message: sentence }]);
}
