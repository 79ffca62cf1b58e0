import { describe, expect, it } from '@jest/globals';
import { TOPICS } from '@anxin/contracts';
import { cleanRichText, plainTextOf, textBlocksOf } from '../../platform/rich-text/index.js';
import { contentProblems } from './content-readiness.policy.js';
import { starterArticles } from './starter-articles.js';

/** As a reader counts: without spaces. */
const charactersOf = (html: string): number => plainTextOf(textBlocksOf(html)).replace(/\s/g, '').length;

describe('the starter articles', () => {
  it('are eighteen, three of each topic, each with another title', async () => {
    const articles = await starterArticles();
    expect(articles).toHaveLength(18);
    for (const topic of TOPICS) expect(articles.filter((article) => article.topic === topic)).toHaveLength(3);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(18);
  });

  it('lack nothing, name their sources, and stay what they are when they are cleaned', async () => {
    for (const { name, ...article } of await starterArticles()) {
      const text = cleanRichText(article.text);
      expect([name, contentProblems({ ...article, text })]).toEqual([name, []]);
      expect([name, article.sources.length > 0]).toEqual([name, true]);
      expect([name, text.replaceAll(' rel="noopener noreferrer nofollow"', '')]).toEqual([name, article.text.trim()]);
    }
  });

  it('are as long as one reads on an evening, and say so', async () => {
    for (const { name, text, minutes } of await starterArticles()) {
      const count = charactersOf(cleanRichText(text));
      expect([name, count >= 600 && count <= 1_250, minutes]).toEqual([name, true, 3]);
    }
  });

  it('have every number to call as a link: whoever needs it does not type', async () => {
    for (const { name, text } of await starterArticles()) {
      const plain = text.replace(/<a href="tel:(\d+)">\1<\/a>/g, '');
      expect([name, plain.match(/12356|12355|12351|12338|\b1[12]0\b/)]).toEqual([name, null]);
      expect([name, text.includes('href="tel:12356"')]).toEqual([name, true]);
    }
  });
});
