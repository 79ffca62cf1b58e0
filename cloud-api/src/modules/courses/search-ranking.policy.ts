/** One term in one content. */
export interface TermHit {
  contentId: string;
  term: string;
  weight: number;
}

/** Of the terms that stand anywhere so many must stand in a content; where none has them, as many as the best one has. */
const SHARE_NEEDED = 2 / 3;

/**
 * Which contents somebody looks for, the likeliest first: those that hold most of the terms, by the weight of
 * their terms, the rare ones counting more. Pure.
 * @param hits of the contents that may be meant
 * @param contentsWith how many contents hold a term; the terms that none holds are left out
 */
export function ranked(hits: readonly TermHit[], contentsWith: ReadonlyMap<string, number>): string[] {
  const most = Math.max(1, ...contentsWith.values());
  const scores = new Map<string, { terms: number; score: number }>();
  for (const { contentId, term, weight } of hits) {
    const before = scores.get(contentId) ?? { terms: 0, score: 0 };
    const rarity = Math.log(1 + most / (contentsWith.get(term) ?? most));
    scores.set(contentId, { terms: before.terms + 1, score: before.score + weight * rarity });
  }
  const best = Math.max(0, ...[...scores.values()].map(({ terms }) => terms));
  const needed = Math.min(best, Math.ceil(contentsWith.size * SHARE_NEEDED));
  return [...scores]
    .filter(([, { terms }]) => terms >= needed)
    .sort(([oneId, one], [otherId, other]) => other.score - one.score || (oneId < otherId ? -1 : 1))
    .map(([contentId]) => contentId);
}
