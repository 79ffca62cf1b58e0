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
      expect([name, text]).toEqual([name, article.text.trim()]);
    }
  });

  it('are as long as one reads on an evening, and say so', async () => {
    for (const { name, text, minutes } of await starterArticles()) {
      const count = charactersOf(cleanRichText(text));
      expect([name, count >= 600 && count <= 1_250, minutes]).toEqual([name, true, 3]);
    }
  });

  it('name help wherever they speak of not wanting to live', async () => {
    const grave = (await starterArticles()).filter(({ text }) => /不想活|活着没意思|伤害自己/.test(text));
    expect(grave.length).toBeGreaterThan(0);
    for (const { name, text } of grave) expect([name, /12356/.test(text)]).toEqual([name, true]);
  });
});
