/**
 * How Chinese is searched without a dictionary: every two neighbouring characters are a term, and so is every word of
 * letters or digits. Pure.
 */

/** What a term weighs each time it stands there, and for how many times at most it does. */
const PLACES = {
  title: { weight: 8, most: 1 },
  summary: { weight: 3, most: 1 },
  headings: { weight: 3, most: 1 },
  text: { weight: 1, most: 5 },
};
type Place = keyof typeof PLACES;

/** A word longer than this is found by its beginning. */
export const LONGEST_TERM = 24;

/** How one asks, which says nothing of what one asks about: cut out, so that no pair of characters reaches over it. */
const ASKING = /怎么[办做]?|怎样|如何|为什么|什么|是不是|能不能|可不可以|请问|[吗呢？?]/g;

const RUNS = /\p{Script=Han}+|[\p{Alphabetic}\p{Number}]+/gu;
const IS_HAN = /^\p{Script=Han}/u;

/** Each term of the text, in the order of its first place. A character that stands alone is a term as well. */
export const termsOf = (text: string): string[] => [...countsOf(text).keys()];

/** How often each term stands in the text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    // letters and digits next to characters: `word2vec是` is two runs, `是word` too
    for (const part of run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) {
      if (IS_HAN.test(part)) pairsOf(part).forEach(count);
      else count(part.slice(0, LONGEST_TERM));
    }
  }
  return counts;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/**
 * What somebody looks for: without the words of a question, unless there is nothing else.
 * @param most terms at most, the first ones
 */
export function soughtTerms(text: string, most: number): string[] {
  const telling = termsOf(text.replace(ASKING, ' '));
  return (telling.length > 0 ? telling : termsOf(text)).slice(0, most);
}

/** @returns how much each term of a content weighs: more in its title than in its text */
export function weightsOf(content: Record<Place, string>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [place, { weight, most }] of Object.entries(PLACES)) {
    for (const [term, count] of countsOf(content[place as Place])) {
      weights.set(term, (weights.get(term) ?? 0) + weight * Math.min(count, most));
    }
  }
  return weights;
}
