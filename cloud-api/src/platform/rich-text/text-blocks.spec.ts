import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanRichText, textBlocksOf, type TextRun } from './index.js';

const plain = (text: string): TextRun => ({ text, strong: false, em: false, href: null });
const blocks = (html: string) => textBlocksOf(cleanRichText(html));
/** Kind, level and words, as one reads them. */
const outline = (html: string) =>
  blocks(html).map(({ kind, level, ordinal, runs }) =>
    [`${kind}${level || ''}${ordinal === null ? '' : `.${ordinal}`}`, runs.map(({ text }) => text).join('|')].join(' '),
  );

describe('the blocks of a text', () => {
  it('are its headings and paragraphs in their order', () => {
    expect(blocks('<h2>今晚</h2><p>先关灯，\n再躺下。</p><hr>')).toEqual([
      { kind: 'heading', level: 2, ordinal: null, runs: [plain('今晚')] },
      { kind: 'paragraph', level: 0, ordinal: null, runs: [plain('先关灯， 再躺下。')] },
      { kind: 'rule', level: 0, ordinal: null, runs: [] },
    ]);
  });

  it('know what is strong, what is stressed and where a link leads', () => {
    const [block] = blocks('<p>打<a href="tel:12356"><strong>12356</strong></a>，<em>现在</em>。<br>不急</p>');
    expect(block?.runs).toEqual([
      plain('打'),
      { text: '12356', strong: true, em: false, href: 'tel:12356' },
      plain('，'),
      { text: '现在', strong: false, em: true, href: null },
      plain('。\n不急'),
    ]);
  });

  it('count the items of numbered lists, and say how deep each is', () => {
    expect(outline('<ol><li>写</li><li><p>挑</p><p>再看</p><ul><li>小的</li></ul></li><li>做</li></ol>')).toEqual([
      ...['item1.1 写', 'item1.2 挑', 'paragraph1 再看', 'item2 小的', 'item1.3 做'],
    ]);
  });

  it('are quotations where somebody is quoted, and paragraphs for words that stand alone', () => {
    expect(outline('<blockquote><p>慢慢来</p></blockquote>说完了<h3>后来</h3>')).toEqual([
      ...['quote 慢慢来', 'paragraph 说完了', 'heading3 后来'],
    ]);
  });

  it('show characters, not how HTML writes them', () => {
    expect(outline('<p>3 &lt; 5 &amp; “安”</p>')).toEqual(['paragraph 3 < 5 & “安”']);
  });

  it('are refused where a picture would be lost', () => {
    expect(() => textBlocksOf(`<p><img src="/pictures/${'0a'.repeat(32)}.webp" /></p>`)).toThrow(RangeError);
  });

  // Mutation: `this.block = null` at the end of every element, an emphasis too: the words after it begin a paragraph.
  it('lose no word of a text and add none, however it is nested', () => {
    const tag = fc.constantFrom(
      ...['p', 'h2', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'figure', 'figcaption', 'div'],
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('一', '二', 'x', ' ', '<br>', '<hr>', '&amp;'),
    );
    const words = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const clean = cleanRichText(pieces.join(''));
        const shown = textBlocksOf(clean).flatMap(({ runs }) => runs.map(({ text }) => text));
        expect(words(shown.join(''))).toBe(words(clean.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')));
      }),
      { numRuns: 2_000, seed: 20_261_129 },
    );
  });
});
