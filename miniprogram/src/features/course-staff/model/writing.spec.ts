import { afterEach, describe, expect, it } from '@jest/globals';
import { leadsTo, startWriting, type Writing } from './writing';

let writing: Writing | null = null;
afterEach(() => {
  writing?.end();
  document.body.innerHTML = '';
});

/** What is stored of a text once somebody wrote in it. */
function after(html: string): string {
  const place = document.createElement('div');
  document.body.appendChild(place);
  let stored = '';
  writing = startWriting({
    ...{ place, html, label: '正文', describedBy: 'note', toolsChanged: () => undefined },
    changed: (text) => (stored = text),
  });
  writing.run('rule');
  return stored.replace('<hr>', '');
}

describe('writing with looks', () => {
  it('keeps what the server keeps', () => {
    const text =
      '<h2>今晚</h2><p>先<strong>关灯</strong>，再<em>躺下</em>。<br>试试<a href="tel:12356">12356</a></p>' +
      '<ol><li><p>写</p><ul><li><p>小的</p></li></ul></li></ol><blockquote><p>慢慢来</p></blockquote>';
    expect(after(`<p>x</p>${text}`)).toContain(text);
  });

  // Mutation: `LEADS.test(href) && ` left out: a link leads wherever it was pasted from.
  it('takes of a word processor the words and what they look like, and nothing else', () => {
    const word =
      '<p>x</p><h1 style="color:red">题</h1><p class=MsoNormal><b style="font-weight:normal">不重</b><span style="font-weight:700">重</span><o:p></o:p></p>' +
      '<table><tr><td>格</td></tr></table><p><a href="javascript:alert(1)">看</a><img src="https://a.cn/x.png"></p><style>p{}</style><script>alert(1)</script>';
    const stored = after(word);
    expect(stored).toContain('<h2>题</h2><p>不重<strong>重</strong></p>');
    expect(stored).toContain('格');
    expect(stored).toContain('<p>看</p>');
    expect(stored).not.toMatch(/style|class|img|script|table|href|alert/);
  });

  it('links to websites in safe keeping and to telephones', () => {
    expect(['https://example.cn/a', '12356', ' 0571-8888 ', 'http://a.cn', 'javascript:x', ''].map(leadsTo)).toEqual([
      ...['https://example.cn/a', 'tel:12356', 'tel:0571-8888', null, null, null],
    ]);
  });

  it('is a field with a name', () => {
    after('<p>x</p>');
    const field = document.querySelector('[role="textbox"]');
    expect([field?.getAttribute('aria-label'), field?.getAttribute('aria-multiline')]).toEqual(['正文', 'true']);
  });
});
