import { addDays, asIfAt, localDateOf, type LocalDate } from '../../platform/clock/index.js';
import type { DemoCast } from './demo-cast.js';
import type { DemoFacades } from './demo-facades.js';
import { after, HOUR_MS, momentOf } from './demo-time.js';
import { PEOPLE } from './people.data.js';

export interface DemoArticle {
  id: string;
  name: string;
  published: Date;
}

/** A hundred who read: of those who work in units, not of those who oversee or keep the machine. */
const READERS = PEOPLE.filter(({ role }) => role !== 'department-member' && role !== 'operator').slice(-100);
/** Each on these many evenings, one article on each. */
const EVENINGS_A_WEEK = 3;
/** Since then there is something to read. */
const WEEKS = 40;
/** People read what is new. */
const NEWEST = 3;

const WORKER = '下班路上的阿禾';
const KEPT = ['three-things-when-panicking', 'night-shift-sleep'];
const BEGUN: readonly [name: string, thousandths: number][] = [
  ['leaving-work-behind', 420],
  ['tired-couple-pause', 250],
];

/** Forty weeks of reading: evening by evening what is counted, and what the worker kept and has not finished. */
export class DemoLearningLoader {
  constructor(
    private readonly facades: DemoFacades,
    private readonly cast: DemoCast,
    private readonly articles: readonly DemoArticle[],
  ) {}

  async load(): Promise<void> {
    const { clock } = this.facades;
    for (let day = addDays(clock.today(), -7 * WEEKS); day < clock.today(); day = addDays(day, 1)) {
      await this.read(day);
    }
    await asIfAt(after(clock.now(), -20 * HOUR_MS), () => this.stopHalfway());
  }

  /** The county's readers of one evening, counted as if each had been seen to read for half a minute. */
  private async read(day: LocalDate): Promise<void> {
    const newest = this.articles.filter(({ published }) => localDateOf(published) < day).slice(-NEWEST);
    const evening = Math.round(momentOf(day, '12:00').getTime() / (24 * HOUR_MS));
    const visits = READERS.flatMap(({ name }, index) => {
      const article = newest[(index + evening) % newest.length];
      const reads = (index * 5 + evening) % 7 < EVENINGS_A_WEEK;
      return article && reads ? [{ accountId: this.cast.person(name), contentId: article.id }] : [];
    });
    await asIfAt(momentOf(day, '21:00'), () => this.facades.courses.countVisits(day, visits));
  }

  private async stopHalfway(): Promise<void> {
    const { courses } = this.facades;
    const worker = this.cast.person(WORKER);
    for (const name of KEPT) await courses.keep(worker, this.article(name).id);
    for (const [name, position] of BEGUN) {
      await courses.reportProgress(worker, {
        ...{ contentId: this.article(name).id, position, secondsAgo: 0, seconds: 0 },
      });
    }
  }

  private article(wanted: string): DemoArticle {
    const article = this.articles.find(({ name }) => name === wanted);
    if (!article) throw new Error(`no starter article is called ${wanted}`);
    return article;
  }
}
