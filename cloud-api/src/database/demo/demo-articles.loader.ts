import { type ContentDraft, starterArticles, starterPieces } from '../../modules/courses/index.js';
import { asIfAt } from '../../platform/clock/index.js';
import type { DemoCast } from './demo-cast.js';
import type { DemoFacades } from './demo-facades.js';
import type { DemoArticle } from './demo-learning.loader.js';
import { after, DAY_MS, HOUR_MS } from './demo-time.js';

/** Experts write in turn, another one reads, the county's union publishes. */
const WRITERS = ['俞静安', '闵怀谷', '齐若水'];
const READER = '裴远山';
const PUBLISHER = '林知夏';

/** In the order in which they came out, the last one lately; what stands first on 学习 is what people open at night. */
const NEWEST_LAST = [
  ...['small-habits', 'asking-what-comes-first', 'homework-evenings', 'year-end-inspections', 'caring-for-the-carer'],
  ...['learning-after-forty', 'shouted-at-by-the-public', 'phone-rules-together', 'three-things-when-panicking'],
  ...['living-apart-phone-calls', 'night-shift-sleep', 'not-good-enough', 'one-remark-all-day', 'closed-bedroom-door'],
  ...['low-energy-days', 'leaving-work-behind', 'tired-couple-pause', 'wide-awake-in-bed'],
];
const DAYS_BETWEEN = 17;
const PIECES_DAYS_AGO = 240;

/** Brings the starter articles and pieces to readers as people would: one writes, another reads, a third publishes. */
export class DemoArticlesLoader {
  constructor(
    private readonly facades: DemoFacades,
    private readonly cast: DemoCast,
  ) {}

  /** @returns the articles in the order in which they came out */
  async load(): Promise<DemoArticle[]> {
    const articles = new Map((await starterArticles()).map((article) => [article.name, article]));
    const now = this.facades.clock.now();
    const brought: DemoArticle[] = [];
    for (const [index, name] of NEWEST_LAST.entries()) {
      const article = articles.get(name);
      if (!article) throw new Error(`no starter article is called ${name}`);
      const daysAgo = (NEWEST_LAST.length - index) * DAYS_BETWEEN - DAYS_BETWEEN + 2;
      const published = after(now, -daysAgo * DAY_MS);
      const id = await this.bringOut(article, WRITERS[index % WRITERS.length] ?? READER, published);
      brought.push({ id, name, published });
    }
    return brought;
  }

  /** The first of their list is the newest. */
  async loadPieces(): Promise<void> {
    const now = this.facades.clock.now();
    for (const [index, piece] of (await starterPieces()).reverse().entries()) {
      const daysAgo = PIECES_DAYS_AGO - index;
      await this.bringOut(piece, WRITERS[index % WRITERS.length] ?? READER, after(now, -daysAgo * DAY_MS));
    }
  }

  private async bringOut(
    { name: _, ...draft }: ContentDraft & { name: string },
    writer: string,
    published: Date,
  ): Promise<string> {
    const { courses } = this.facades;
    const id = this.cast.nextId();
    const [writes, reads, publishes] = [writer, READER, PUBLISHER].map((name) => this.cast.person(name)) as [
      ...[string, string, string],
    ];
    await asIfAt(after(published, -3 * DAY_MS), async () => {
      await courses.create(writes, id, draft);
      await courses.submit(writes, id);
    });
    await asIfAt(after(published, -2 * HOUR_MS), () => courses.approve(reads, id));
    await asIfAt(published, () => courses.publish(publishes, id));
    return id;
  }
}
