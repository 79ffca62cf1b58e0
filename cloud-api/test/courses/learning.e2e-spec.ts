import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoursesFacade } from '../../src/modules/courses/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { addDays } from '../../src/platform/clock/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { OutboxDispatcher, OutboxEventEntity } from '../../src/platform/outbox/index.js';
import { startCounty } from '../assessments/support.js';
import type { ApiClient } from '../support/api-client.js';
import { serverCommand } from '../support/server-command.js';
import type { World } from '../support/world.js';
import { article } from './support.js';

interface Listed {
  items: { contentId: string; title: string }[];
  nextCursor: string | null;
}
interface Progress {
  position: number;
  furthest: number;
  done: boolean;
}
interface MyContent {
  favourite: boolean;
  progress: Progress | null;
}
interface GoingOn {
  items: { content: { contentId: string }; progress: Progress }[];
}

const MINUTE_MS = 60_000;

describe('what a person learns', () => {
  let world: World;
  let courses: CoursesFacade;
  let expert: string;
  let union: string;

  beforeAll(async () => {
    world = await startCounty();
    // nothing is brought, and no job runs, but when a test says so
    await world.app.get(OutboxDispatcher, { strict: false }).onModuleDestroy();
    await world.app.get(Jobs, { strict: false }).onModuleDestroy();
    courses = world.app.get(CoursesFacade, { strict: false });
    [expert, union] = [await holder('expert'), await holder('union-staff')];
  });
  afterAll(() => world.close());

  const holder = async (role: 'expert' | 'union-staff'): Promise<string> => {
    const { accountId } = await world.signIn(`the ${role}`);
    const county = { scopeType: 'county', scopeId: COUNTY_ID } as const;
    await world.app.get(IdentityFacade).grantRole({ accountId, role, ...county, grantedBy: null });
    return accountId;
  };
  const published = async (title: string): Promise<string> => {
    const id = randomUUID();
    await courses.create(expert, id, article({ title }));
    await courses.submit(expert, id);
    await courses.approve(union, id);
    await courses.publish(union, id);
    return id;
  };
  let people = 0;
  const nameOfSomebody = (): string => `reader ${(people += 1)}`;
  /** Signed in at this moment: a day later the same person has to be asked for again. */
  const called = async (name: string): Promise<ApiClient> => world.as(await world.signIn(name));
  const somebody = (): Promise<ApiClient> => called(nameOfSomebody());
  const later = (milliseconds: number): void => world.clock.advance(milliseconds);

  const keep = async (api: ApiClient, id: string) => (await api.put(`/v1/my/favourites/${id}`, {})).status;
  const favourites = async (api: ApiClient, query = '') => (await api.get<Listed>(`/v1/my/favourites?${query}`)).body;
  const titlesOf = ({ items }: Listed): string[] => items.map(({ title }) => title);
  const mine = async (api: ApiClient, id: string) => (await api.get<MyContent>(`/v1/my/contents/${id}`)).body;
  const report = async (api: ApiClient, id: string, position: number, secondsAgo = 0): Promise<Progress> =>
    (await api.put<Progress>(`/v1/my/progress/${id}`, { position, secondsAgo, seconds: 0 })).body;
  const goingOn = async (api: ApiClient): Promise<string[]> =>
    (await api.get<GoingOn>('/v1/my/progress')).body.items.map(({ content }) => content.contentId);

  describe('favourites', () => {
    it('are kept once each, the latest first, page after page, and given up again', async () => {
      const api = await somebody();
      const ids: string[] = [];
      for (const title of ['第一', '第二', '第三', '第四', '第五']) {
        ids.push(await published(title));
        later(MINUTE_MS);
        expect(await keep(api, ids.at(-1)!)).toBe(204);
      }
      // again changes nothing
      later(MINUTE_MS);
      expect(await keep(api, ids[0]!)).toBe(204);
      const first = await favourites(api, 'limit=2');
      const second = await favourites(api, `limit=2&cursor=${first.nextCursor}`);
      const third = await favourites(api, `limit=2&cursor=${second.nextCursor}`);
      expect([first, second, third].map(titlesOf)).toEqual([['第五', '第四'], ['第三', '第二'], ['第一']]);
      expect(third.nextCursor).toBeNull();
      expect((await mine(api, ids[3]!)).favourite).toBe(true);
      for (let time = 0; time < 2; time++) {
        expect((await api.delete(`/v1/my/favourites/${ids[3]}`)).status).toBe(204);
      }
      expect(titlesOf(await favourites(api))).toEqual(['第五', '第三', '第二', '第一']);
      expect((await mine(api, ids[3]!)).favourite).toBe(false);
    });

    // Mutation: `own.account_id = ?` left out of the list, or `content.state = 'published'`.
    it('are each person’s own, and of what can be read today', async () => {
      const [one, other] = [await somebody(), await somebody()];
      const [stays, goes] = [await published('还在'), await published('撤下')];
      for (const id of [stays, goes]) await keep(one, id);
      await courses.withdraw(union, goes);
      expect(titlesOf(await favourites(one))).toEqual(['还在']);
      expect(titlesOf(await favourites(other))).toEqual([]);
      expect(await mine(other, stays)).toEqual({ favourite: false, progress: null });
      for (const id of [goes, randomUUID()]) {
        const { status, body } = await other.put(`/v1/my/favourites/${id}`, {});
        expect([status, body]).toMatchObject([404, { code: 'CONTENT_NOT_FOUND' }]);
      }
    });

    it('are kept once when two devices do it in the same moment', async () => {
      const api = await somebody();
      const id = await published('同时');
      expect(await Promise.all([1, 2, 3, 4].map(() => keep(api, id)))).toEqual([204, 204, 204, 204]);
      expect(titlesOf(await favourites(api))).toEqual(['同时']);
    });
  });

  describe('where one is', () => {
    it('is kept, each person’s own, and what comes late moves nothing back', async () => {
      const [api, other] = [await somebody(), await somebody()];
      const id = await published('读到一半');
      expect(await report(api, id, 200)).toEqual({ position: 200, furthest: 200, done: false });
      later(10 * MINUTE_MS);
      expect(await report(api, id, 600)).toEqual({ position: 600, furthest: 600, done: false });
      expect(await report(api, id, 300, 300)).toEqual({ position: 600, furthest: 600, done: false });
      later(MINUTE_MS);
      expect(await report(api, id, 100)).toEqual({ position: 100, furthest: 600, done: false });
      expect((await mine(api, id)).progress).toEqual({ position: 100, furthest: 600, done: false });
      expect((await mine(other, id)).progress).toBeNull();
      expect(await report(api, id, 2000)).toEqual({ position: 1000, furthest: 1000, done: true });
      expect(await report(api, id, 10)).toEqual({ position: 10, furthest: 1000, done: true });
    });

    // Mutation: `own.done_at IS NULL` or `own.furthest > 0` left out.
    it('leads on: to what was begun and not finished, the latest first, three at most', async () => {
      const api = await somebody();
      expect(await goingOn(api)).toEqual([]);
      const ids: string[] = [];
      for (const title of ['打开过', '读完了', '第一', '第二', '第三', '第四']) ids.push(await published(title));
      const [opened, done, first, second, third, fourth] = ids as [string, string, string, string, string, string];
      for (const [id, position] of [
        [first, 100],
        [second, 200],
        [third, 300],
        [opened, 0],
        [done, 990],
      ] as const) {
        later(MINUTE_MS);
        await report(api, id, position);
      }
      expect(await goingOn(api)).toEqual([third, second, first]);
      later(MINUTE_MS);
      await report(api, fourth, 50);
      await report(api, first, 150);
      expect(await goingOn(api)).toHaveLength(3);
      await courses.withdraw(union, fourth);
      expect((await goingOn(api)).sort()).toEqual([first, second, third].sort());
    });

    // Mutation: `lock` left out: two reports read the same row, and the later write wins.
    it('is as far as the furthest of many reports in one moment', async () => {
      const api = await somebody();
      const id = await published('两台设备');
      await Promise.all([300, 700, 500, 100, 600, 200].map((position) => report(api, id, position)));
      expect((await mine(api, id)).progress).toMatchObject({ furthest: 700, done: false });
    });

    it('is of what is published, and plain numbers', async () => {
      const api = await somebody();
      const id = randomUUID();
      await courses.create(expert, id, article());
      const there = `/v1/my/progress/${id}`;
      expect(await api.put(there, { position: 1, secondsAgo: 0, seconds: 0 })).toMatchObject({ status: 404 });
      const good = { position: 1, secondsAgo: 0, seconds: 0 };
      for (const wrong of [{ position: 0.5 }, { position: -1 }, { seconds: -1 }, { secondsAgo: undefined }]) {
        const body = { ...good, ...wrong };
        expect(await api.put(there, body)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
      }
    });
  });

  describe('a learning visit', () => {
    const READ_MS = 30_000;
    /** Opens it, and says after half a minute that it was read. */
    const read = async (api: ApiClient, id: string, seconds = 30): Promise<void> => {
      await report(api, id, 0);
      later(READ_MS);
      await api.put(`/v1/my/progress/${id}`, { position: 500, secondsAgo: 0, seconds });
    };
    const deliver = () => world.app.get(OutboxDispatcher, { strict: false }).tick();
    const visitsOf = async (id: string): Promise<{ person: string; day: string }[]> =>
      world.dataSource.query(`SELECT person, day FROM learning_visits WHERE content_id = '${id}' ORDER BY day`);
    const totalsOf = async (id: string): Promise<{ day: string; visits: number }[]> =>
      world.dataSource.query(`SELECT day, visits FROM learning_totals WHERE content_id = '${id}' ORDER BY day`);
    const nextDay = (): void => later(24 * 60 * MINUTE_MS);

    // Mutation: `counted.has(key)` is false: the second reading of a day is a visit more, or an error.
    it('is one person, one content and one day, however often they come back', async () => {
      const name = nameOfSomebody();
      const [one, other] = [await called(name), await somebody()];
      const id = await published('有人在看');
      await read(one, id);
      await read(one, id);
      await read(other, id);
      await read(other, id, 0);
      const today = world.clock.today();
      expect((await visitsOf(id)).map(({ day }) => day)).toEqual([today, today]);
      nextDay();
      await read(await called(name), id);
      await deliver();
      expect(await totalsOf(id)).toEqual([
        { day: today, visits: 2 },
        { day: world.clock.today(), visits: 1 },
      ]);
    });

    it('is not made by less than thirty seconds that have passed, whatever is said', async () => {
      const api = await somebody();
      const id = await published('只点开过');
      await api.put(`/v1/my/progress/${id}`, { position: 0, secondsAgo: 0, seconds: 3600 });
      later(20_000);
      const sent = { position: 900, secondsAgo: 0, seconds: 3600 };
      await Promise.all([1, 2, 3, 4].map(() => api.put(`/v1/my/progress/${id}`, sent)));
      expect(await visitsOf(id)).toEqual([]);
      later(10_000);
      await Promise.all([1, 2, 3, 4].map(() => api.put(`/v1/my/progress/${id}`, sent)));
      expect(await visitsOf(id)).toHaveLength(1);
    });

    it('is not made by visitors, nor of what nobody can read yet or any more', async () => {
      const id = await published('要撤下的');
      const sent = { position: 0, secondsAgo: 0, seconds: 30 };
      expect((await world.api.put(`/v1/my/progress/${id}`, sent)).status).toBe(401);
      const api = await somebody();
      await report(api, id, 0);
      later(READ_MS);
      await courses.withdraw(union, id);
      expect((await api.put(`/v1/my/progress/${id}`, sent)).status).toBe(404);
      expect(await visitsOf(id)).toEqual([]);
    });

    // Mutation: the key of `Learners` is the same every year.
    it('names nobody: no account, no moment, and another hash in another year', async () => {
      const session = await world.signIn('somebody for years');
      const id = await published('跨年再看');
      await read(world.as(session), id);
      const again = 45 * 24 * 60 * MINUTE_MS;
      later(again);
      await read(await called('somebody for years'), id);
      const [before, after] = await visitsOf(id);
      expect(before!.day.slice(0, 4)).not.toBe(after!.day.slice(0, 4));
      expect(before!.person).not.toBe(after!.person);
      const rows = await world.dataSource.query<object[]>(`SELECT * FROM learning_visits WHERE content_id = '${id}'`);
      expect(Object.keys(rows[0]!).sort()).toEqual(['content_id', 'day', 'person']);
      expect(JSON.stringify(rows)).not.toContain(session.accountId);
      later(-again);
    });

    // Mutation: `isFirst` left out of the outbox: what is brought twice is added twice.
    it('is added up once, however often the outbox brings it', async () => {
      const api = await somebody();
      const id = await published('合计一次');
      await read(api, id);
      await deliver();
      const { manager } = world.dataSource;
      const told = (await manager.find(OutboxEventEntity)).filter(({ payload }) => payload.includes(id));
      const payload = JSON.stringify({ day: world.clock.today(), contents: [{ contentId: id, visits: 1 }] });
      expect(told.map((event) => event.payload)).toEqual([payload]);
      await manager.update(OutboxEventEntity, { id: told[0]!.id }, { processedAt: null, leaseUntil: null });
      expect(await deliver()).toBe(1);
      expect(await totalsOf(id)).toEqual([{ day: world.clock.today(), visits: 1 }]);
    });

    // Mutation: `persons` is `COUNT(*)`; or `differences` answers 0.
    it('is counted anew by the machine’s keeper: visits, people, and whether the sums agree', async () => {
      later(400 * 24 * 60 * MINUTE_MS);
      const name = nameOfSomebody();
      const [one, other] = [await called(name), await somebody()];
      const ids = [await published('第一篇'), await published('第二篇')];
      for (const id of ids) await read(one, id);
      await read(other, ids[0]!);
      nextDay();
      await read(await called(name), ids[0]!);
      const until = world.clock.today();
      const from = addDays(until, -1);
      const counted = () => courses.learningFigures({ from, until });
      expect(await counted()).toMatchObject({ definition: 1, visits: 4, differing: 3 });
      await deliver();
      const persons = [{ year: until.slice(0, 4), persons: 2 }];
      expect(await counted()).toEqual({ ...(await counted()), from, until, visits: 4, persons, differing: 0 });
      const said = await serverCommand(world, 'figures', ['learning', `${from}..${until}`]);
      expect(said).toMatchObject({ code: 0, problem: '' });
      expect(said.out.split('\n')).toEqual(expect.arrayContaining(['人次：4', '人数（2027年）：2']));
      await world.dataSource.query(`UPDATE learning_totals SET visits = visits + 1 WHERE day = '${until}'`);
      const differs = await serverCommand(world, 'figures', ['learning', until.slice(0, 4)]);
      expect(differs.code).toBe(1);
      expect(differs.problem).toContain('有1处');
      expect((await serverCommand(world, 'figures', ['learning', '2026-13'])).problem).toContain('用法');
    });

    it('is forgotten after two years; the sum stays', async () => {
      const api = await somebody();
      const id = await published('两年前的');
      await read(api, id);
      await deliver();
      const back = 732 * 24 * 60 * MINUTE_MS;
      later(back);
      await world.app.get(Jobs, { strict: false }).tick();
      expect([await visitsOf(id), await totalsOf(id)]).toMatchObject([[], [{ visits: 1 }]]);
      later(-back);
    });
  });

  describe('in 我的数据', () => {
    const learning = async (api: ApiClient): Promise<number | undefined> => {
      const { body } = await api.get<{ categories: { group: string; count: number }[] }>('/v1/me/data');
      return body.categories.find(({ group }) => group === 'learning')?.count;
    };

    // Mutation: `LearningData` is not among the module's providers.
    it('is counted, taken away by its title, and gone with the person', async () => {
      const session = await world.signIn('somebody who leaves');
      const api = world.as(session);
      const [kept, begun] = [await published('收藏的'), await published('看了一半的')];
      const keptAt = world.clock.now().toISOString();
      await keep(api, kept);
      await report(api, begun, 400);
      later(60_000);
      await api.put(`/v1/my/progress/${begun}`, { position: 400, secondsAgo: 0, seconds: 60 });
      await courses.withdraw(union, begun);
      expect(await learning(api)).toBe(3);
      const { body } = await api.get<{ categories: { group: string; tables: unknown[] }[] }>('/v1/me/data.json');
      const now = world.clock.now().toISOString();
      expect(body.categories.find(({ group }) => group === 'learning')?.tables).toMatchObject([
        { title: '收藏', rows: [{ content: '收藏的', savedAt: keptAt }] },
        {
          title: '看到哪里',
          rows: [{ content: '看了一半的', position: 400, furthest: 400, seenAt: now, doneAt: null }],
        },
        { title: '计入学习人次的', rows: [{ content: '看了一半的', day: world.clock.today() }] },
      ]);
      const visit = () =>
        world.dataSource.query<{ person: string }[]>(
          `SELECT person FROM learning_visits WHERE content_id = '${begun}'`,
        );
      const [before] = await visit();
      const { body: done } = await api.post<{ receipt: { erased: unknown[]; kept: unknown[] } }>('/v1/me/deletion', {
        ...{ receiptId: randomUUID(), understood: true },
      });
      expect(done.receipt.erased).toContainEqual(expect.objectContaining({ group: 'learning', count: 2 }));
      expect(done.receipt.kept).toContainEqual(expect.objectContaining({ group: 'learning', count: 1 }));
      // Mutation: `rename` left out: whoever has the key and an old account's id finds the person
      const [after] = await visit();
      expect(after!.person).toMatch(/^[0-9a-f]{32}$/);
      expect(after!.person).not.toBe(before!.person);
      for (const table of ['favourites', 'learning_progress']) {
        const sql = `SELECT account_id FROM ${table} WHERE account_id = '${session.accountId}'`;
        expect([table, await world.dataSource.query(sql)]).toEqual([table, []]);
      }
    });
  });
});
