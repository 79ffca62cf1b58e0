import { describe, expect, it } from '@jest/globals';
import { block, run } from '../../../../test/fixtures/contents';
import { htmlOf, marksOf } from './marks';

describe('a text in plain letters', () => {
  it('becomes what the server is given: paragraphs, headings, lists, quotations, what is stressed and linked', () => {
    const text = '# 今晚\n\n先**关灯**。\n打[12356](tel:12356)\n\n- 一\n- 二\n1. 写\n2、挑\n> 慢慢来\n---\n### 小';
    expect(htmlOf(text)).toBe(
      '<h2>今晚</h2><p>先<strong>关灯</strong>。</p><p>打<a href="tel:12356">12356</a></p><ul><li>一</li><li>二</li></ul>' +
        '<ol><li>写</li><li>挑</li></ol><blockquote><p>慢慢来</p></blockquote><hr><h4>小</h4>',
    );
  });

  // Mutation: any digits with a point are the number of a list.
  it('loses no number that is said', () => {
    for (const line of ['3.5分钟就够', '2027.1.1起', '12356、12351都能打']) expect(htmlOf(line)).toBe(`<p>${line}</p>`);
  });

  // Mutation: `inline(line)` without `escaped`.
  it('is never taken for HTML, and leads nowhere but where it may', () => {
    expect(htmlOf('<img src=x onerror=alert(1)> & [看](javascript:alert(1)) [看](https://a.cn/"x)')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; [看](javascript:alert(1)) <a href="https://a.cn/&quot;x">看</a></p>',
    );
  });

  it('is what somebody wrote before, to go on writing', () => {
    const blocks = [
      block('heading', [run('今晚')], { level: 2 }),
      block('paragraph', [run('先'), run('关灯', { strong: true }), run('。打'), run('12356', { href: 'tel:12356' })]),
      block('item', [run('写')], { level: 1, ordinal: 1 }),
      block('quote', [run('慢慢来')]),
      block('rule', []),
    ];
    const marks = marksOf(blocks);
    expect(marks).toBe('# 今晚\n\n先**关灯**。打[12356](tel:12356)\n\n1. 写\n\n> 慢慢来\n\n---');
    expect(htmlOf(marks)).toBe(
      '<h2>今晚</h2><p>先<strong>关灯</strong>。打<a href="tel:12356">12356</a></p><ol><li>写</li></ol>' +
        '<blockquote><p>慢慢来</p></blockquote><hr>',
    );
  });
});
