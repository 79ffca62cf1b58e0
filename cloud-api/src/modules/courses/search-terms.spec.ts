import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_TERM, soughtTerms, termsOf, weightsOf } from './search-terms.js';

describe('the terms of a text', () => {
  it.each<[string, string[]]>([
    ['睡不着', ['睡不', '不着']],
    ['睡，不着', ['睡', '不着']],
    ['PHQ-9 心情', ['phq', '9', '心情']],
    ['学ＡＢＣ吧', ['学', 'abc', '吧']],
    ['睡不睡不', ['睡不', '不睡']],
    ['𠮷祥了', ['𠮷祥', '祥了']],
    ['……？', []],
    ['', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  // Mutation: `slice(0, LONGEST_TERM)` left out: a column refuses what somebody typed.
  it('fit into their column, each once, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const terms = termsOf(text);
        for (const term of terms) expect([...term].length > 0 && term.length <= LONGEST_TERM).toBe(true);
        expect(new Set(terms).size).toBe(terms.length);
      }),
      { numRuns: 1_000, seed: 20_261_130 },
    );
  });

  it('that somebody looks for are without those of the question, unless there is nothing else', () => {
    expect(soughtTerms('睡不着怎么办？', 8)).toEqual(['睡不', '不着']);
    expect(soughtTerms('为什么孩子不说话', 8)).toEqual(['孩子', '子不', '不说', '说话']);
    expect(soughtTerms('怎么办', 8)).toEqual(['怎么', '么办']);
    expect(soughtTerms('一二三四五六', 3)).toEqual(['一二', '二三', '三四']);
  });

  it('weigh more in a title than in a heading, and there more than in the text, where they count five times at most', () => {
    const content = {
      title: '夜班',
      summary: '夜班以后',
      headings: '白天',
      text: `上夜班，上夜班，${'白天，'.repeat(9)}`,
    };
    expect(Object.fromEntries(weightsOf(content))).toEqual({ 夜班: 13, 班以: 3, 以后: 3, 白天: 8, 上夜: 2 });
  });
});
