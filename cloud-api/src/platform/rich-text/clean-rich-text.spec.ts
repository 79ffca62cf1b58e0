import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanRichText, LONGEST_RICH_TEXT } from './index.js';

const PICTURE = `/pictures/${'0a'.repeat(32)}.webp`;
/** All that a cleaned text may be made of. */
const TAG = /<\/?[a-zA-Z!?][^>]*>/g;
const ALLOWED =
  /^(<\/?(p|hr|h[234]|ul|ol|li|blockquote|strong|em|figure|figcaption)>|<(br|hr) \/>|<\/a>|<a( href="(https:|tel:)[^"<>]*")? rel="noopener noreferrer nofollow">|<img src="\/pictures\/[0-9a-f]{64}\.webp"( alt="[^"<>]*")? \/>)$/;

describe('rich text', () => {
  it('keeps what a text for reading needs', () => {
    const text = `<h2>怎么睡得好</h2><p>先<strong>关灯</strong>，再<em>躺下</em>。<br />试试。</p><ul><li>一</li></ul><img src="${PICTURE}" alt="灯" />`;
    expect(cleanRichText(text)).toBe(text);
  });

  it('keeps the words of what it does not keep', () => {
    expect(cleanRichText('<div style="color:red" class="x" id="y">红<font size=7>大</font></div>')).toBe('<p>红大</p>');
    expect(cleanRichText('<b>重</b><i>斜</i><h1>题</h1>')).toBe('<strong>重</strong><em>斜</em><h2>题</h2>');
  });

  it('lets links lead to https and telephones, and tells nobody where from', () => {
    expect(cleanRichText('<a href="https://example.cn/a?b=1" onclick="x()" target=_blank>看</a>')).toBe(
      '<a href="https://example.cn/a?b=1" rel="noopener noreferrer nofollow">看</a>',
    );
    expect(cleanRichText('<a href="tel:12356">打</a>')).toContain('href="tel:12356"');
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '//evil.example',
      'http://x',
      'data:text/html,x',
    ]) {
      expect(cleanRichText(`<a href="${href}">看</a>`)).toBe('<a rel="noopener noreferrer nofollow">看</a>');
    }
  });

  it('shows pictures of the house only', () => {
    for (const src of [
      'https://evil.example/x.png',
      'data:image/svg+xml,<svg/>',
      '//evil.example/x',
      '/v1/me',
      `${PICTURE}?x`,
      'x',
    ]) {
      expect(cleanRichText(`前<img src="${src}" onerror=alert(1)>后`)).toBe('前后');
    }
  });

  it('refuses what is too long to be read, and cuts what is nested too deep', () => {
    expect(() => cleanRichText('a'.repeat(LONGEST_RICH_TEXT + 1))).toThrow(RangeError);
    const deep = cleanRichText(`${'<blockquote>'.repeat(5_000)}深`);
    expect(deep.match(/<blockquote>/g)!.length).toBeLessThan(20);
  });

  // Mutation: one round only.
  it('is the same text for whoever reads it next: nothing is nested in what it cannot be nested in', () => {
    const clean = cleanRichText('<p>一</p><p>外<select><p>里</p></select></p>');
    expect(clean).not.toMatch(/<p>[^<]*<p>/);
    expect(cleanRichText(clean)).toBe(clean);
    expect(clean.replace(/<[^>]+>/g, '')).toBe('一外里');
  });

  // Mutation: `allowedTags: false`, or `onclick` among the attributes of every tag.
  it('is made of nothing but what is allowed, whatever comes in, and cleaning it again changes nothing (ASVS 1.3.1)', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&lt;',
        '&#x3c;',
        '\0',
        '<p',
        '</p>',
      ),
      fc.constantFrom(
        '<svg>',
        '<math>',
        '<style>',
        '<script>',
        '</script>',
        '<a href=',
        '<img src=',
        ' onerror=alert(1) ',
        '<p onclick=alert(1)>',
        'javascript:',
      ),
      fc.constantFrom(
        '<noscript>',
        '<template>',
        '<xmp>',
        '<textarea>',
        '<title>',
        '<iframe srcdoc=',
        '<table>',
        '<mglyph>',
        '<select>',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const clean = cleanRichText(pieces.join(''));
        const tags = clean.match(TAG) ?? [];
        expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([]);
        expect(cleanRichText(clean)).toBe(clean);
      }),
      { numRuns: 3_000, seed: 20_261_128 },
    );
  });
});
