import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines, charactersOf } from './line-breaks.js';

/** As most fonts have it: Chinese is twice as wide. */
const measure = (character: string) => (character.charCodeAt(0) < 0x2000 ? 1 : 2);
const widthOf = (line: string) => charactersOf(line).reduce((sum, character) => sum + measure(character), 0);

describe('lines', () => {
  it('break between Chinese characters, and at line feeds', () => {
    expect(breakLines('开展心理健康讲座四场', 8, measure)).toEqual(['开展心理', '健康讲座', '四场']);
    expect(breakLines('第一\r\n第二\n\n第四', 8, measure)).toEqual(['第一', '第二', '', '第四']);
    expect(breakLines('', 8, measure)).toEqual(['']);
  });

  it('keep marks where they belong', () => {
    expect(breakLines('覆盖职工，（约三百人）', 8, measure)).toEqual(['覆盖职', '工，（约', '三百人）']);
    expect(breakLines('所谓“安心”就是', 6, measure)).toEqual(['所谓', '“安', '心”就', '是']);
  });

  it('keep numbers and words whole where they fit', () => {
    expect(breakLines('预算12,300.50元整', 12, measure)).toEqual(['预算', '12,300.50元', '整']);
    expect(breakLines('see the plan of 2026', 8, measure)).toEqual(['see the', 'plan of', '2026']);
    expect(breakLines('abcdefghij', 4, measure)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('are never too wide, and lose nothing but blanks', () => {
    const unit = fc.constantFrom(...charactersOf('心理，。（）“”ab1 .\n𬭎'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = breakLines(text, width, measure);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 2));
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
