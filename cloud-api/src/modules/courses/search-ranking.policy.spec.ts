import { describe, expect, it } from '@jest/globals';
import { ranked, type TermHit } from './search-ranking.policy.js';

const hit = (contentId: string, term: string, weight: number): TermHit => ({ contentId, term, weight });

describe('the order of what was found', () => {
  it('begins with what the words weigh most in', () => {
    const contentsWith = new Map([['夜班', 2]]);
    expect(ranked([hit('a', '夜班', 1), hit('b', '夜班', 12)], contentsWith)).toEqual(['b', 'a']);
  });

  // Mutation: `rarity = 1`.
  it('counts a rare term for more than one that is everywhere', () => {
    const contentsWith = new Map([
      ['睡不', 2],
      ['自己', 60],
    ]);
    const hits = [hit('of everything', '自己', 8), hit('of sleep', '睡不', 4)];
    expect(ranked(hits, contentsWith)).toEqual(['of sleep', 'of everything']);
  });

  // Mutation: `SHARE_NEEDED` 0.5, or `best` left out.
  it('leaves out what holds too few of the terms, unless nothing holds more', () => {
    const contentsWith = new Map(['一二', '二三', '三四'].map((term) => [term, 1]));
    const one = hit('one', '一二', 12);
    const two = [hit('two', '一二', 1), hit('two', '三四', 1)];
    expect(ranked([one, ...two], contentsWith)).toEqual(['two']);
    expect(ranked([one], contentsWith)).toEqual(['one']);
    expect(ranked([], contentsWith)).toEqual([]);
  });
});
