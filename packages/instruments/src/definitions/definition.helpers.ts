import type { AnswerOption, Item, ItemInput } from '../instrument.types.js';

/** Answered with one value of the named option set. */
export function choice(optionSet = 'answer'): ItemInput {
  return { kind: 'choice', optionSet };
}

/** Ids of items by their numbers on the form: q(1, 4) is ['q1', 'q4']. */
export function q(...numbers: readonly number[]): string[] {
  return numbers.map((number) => `q${number}`);
}

/** Ids of all items from `first` to `last`. */
export function qRange(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `q${first + index}`);
}

/** Items without wording, for instruments whose text is not carried. */
export function unworded(ids: readonly string[], optionSet = 'answer'): Item[] {
  return ids.map((id) => ({ id, text: null, textEn: null, input: choice(optionSet) }));
}

/** Values without labels. */
export function unlabelled(...values: readonly number[]): AnswerOption[] {
  return values.map((value) => ({ value, label: null }));
}
