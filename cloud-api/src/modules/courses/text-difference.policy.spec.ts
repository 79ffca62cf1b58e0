import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanRichText, plainTextOf, textBlocksOf } from '../../platform/rich-text/index.js';
import { type DifferencePart, textDifference } from './text-difference.policy.js';

const blocks = (html: string) => textBlocksOf(cleanRichText(html));
const between = (before: string, after: string) => textDifference(blocks(before), blocks(after));
const SIGN = { same: ' ', added: '+', removed: '-' } as const;
/** `paragraph +new -old`, as one reads it. */
const told = (parts: readonly DifferencePart[]) =>
  parts.map(({ kind, pieces }) =>
    [kind, ...pieces.map(({ change, runs }) => SIGN[change] + runs.map(({ text }) => text).join(''))].join('|'),
  );
const only = (parts: readonly DifferencePart[], gone: 'added' | 'removed') =>
  parts.flatMap(({ pieces }) => pieces.filter(({ change }) => change !== gone).flatMap(({ runs }) => runs));

describe('what became of a text', () => {
  it('is told block by block, and sentence by sentence where a block was rewritten', () => {
    expect(
      told(
        between(
          '<h2>今晚</h2><p>先关灯。再躺下。</p><p>晚安。</p>',
          '<h2>今晚</h2><p>先关灯。再喝口水。</p><p>别看钟。</p><p>晚安。</p>',
        ),
      ),
    ).toEqual([
      'heading| 今晚',
      'paragraph| 先关灯。|-再躺下。|+再喝口水。',
      'paragraph|+别看钟。',
      'paragraph| 晚安。',
    ]);
  });

  it('says that a link leads elsewhere, though its words are the same', () => {
    const call = (number: string) => `<p>请打<a href="tel:${number}">这个电话</a>。都能打。</p>`;
    expect(told(between(call('12356'), call('12355')))).toEqual([
      'paragraph|-请打这个电话。|+请打这个电话。| 都能打。',
    ]);
  });

  it('says that a block is another kind of block', () => {
    expect(told(between('<p>今晚</p>', '<h2>今晚</h2>'))).toEqual(['paragraph|-今晚', 'heading|+今晚']);
  });

  it('is nothing between a text and itself, whatever its numbers', () => {
    const list = '<ol><li>写</li><li>挑</li></ol>';
    expect(told(between(list, list)).every((part) => part.startsWith('item| '))).toBe(true);
    expect(told(between(list, `<ol><li>看</li><li>写</li><li>挑</li></ol>`))).toEqual([
      'item|+看',
      'item| 写',
      'item| 挑',
    ]);
  });

  it('does not compare a book with a book', () => {
    const book = (word: string) => `<p>${word}</p>`.repeat(700);
    expect(between(book('一'), book('二'))).toHaveLength(1_400);
  });

  // Mutation: `left.delete(other)` turned into `left.has(other)`: what was rewritten is told as gone as well.
  it('holds every sentence of both texts and no other', () => {
    const text = fc
      .array(
        fc.tuple(
          fc.constantFrom('p', 'h2', 'blockquote'),
          fc.array(fc.constantFrom('一。', '二。', '三', '四；'), { minLength: 1, maxLength: 4 }),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.map(([tag, words]) => `<${tag}>${words.join('')}</${tag}>`).join(''));
    const inOrder = (html: string) => plainTextOf(blocks(html)).replaceAll('\n', '');
    const signs = (words: string) => [...words].sort().join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = between(before, after);
        const later = only(parts, 'removed')
          .map(({ text: words }) => words)
          .join('');
        const earlier = only(parts, 'added')
          .map(({ text: words }) => words)
          .join('');
        expect(later).toBe(inOrder(after));
        // a block that was rewritten stands where the later text has it
        expect(signs(earlier)).toBe(signs(inOrder(before)));
      }),
      { numRuns: 1_000, seed: 20_261_129 },
    );
  });
});
