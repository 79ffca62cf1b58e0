import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '@anxin/contracts';
import { type ContentDraft, CoursesFacade, starterArticles } from '../../src/modules/courses/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { NestLogger } from '../../src/platform/observability/index.js';
import { startWorld, type World } from '../support/world.js';
import { article } from './support.js';

interface Found {
  items: { contentId: string; title: string }[];
  urgent: boolean;
}

describe('searching contents', () => {
  let world: World;
  let courses: CoursesFacade;
  let expert: string;
  let union: string;

  beforeAll(async () => {
    world = await startWorld();
    courses = world.app.get(CoursesFacade, { strict: false });
    expert = await holder('expert');
    union = await holder('union-staff');
    for (const { name: _, ...draft } of await starterArticles()) await published(draft);
  });
  afterAll(() => world.close());

  const holder = async (role: Role): Promise<string> => {
    const { accountId } = await world.signIn(role);
    const county = { scopeType: 'county', scopeId: COUNTY_ID, grantedBy: null } as const;
    await world.app.get(IdentityFacade).grantRole({ accountId, role, ...county });
    return accountId;
  };
  const approve = async (id: string): Promise<void> => {
    await courses.submit(expert, id);
    await courses.approve(union, id);
    await courses.publish(union, id);
  };
  const published = async (draft: ContentDraft): Promise<string> => {
    const id = randomUUID();
    await courses.create(expert, id, draft);
    await approve(id);
    return id;
  };
  const search = async (text: string, more: object = {}): Promise<Found> => {
    const { status, body } = await world.api.post<Found>('/v1/content-searches', { text, ...more });
    expect(status).toBe(200);
    return body;
  };
  const titles = async (text: string, more: object = {}): Promise<string[]> =>
    (await search(text, more)).items.map(({ title }) => title);

  it.each([
    ['睡不着怎么办', '躺下就清醒'],
    ['失眠', '躺下就清醒'],
    ['上夜班', '连上夜班，白天怎么睡'],
    ['孩子玩手机', '手机怎么商量'],
    ['写作业', '孩子写作业，家里像打仗'],
    ['跟领导说做不完', '怎么跟领导开口，说“做不完”'],
    ['心慌', '心里慌的时候，先做这三件事'],
    ['两口子吵架', '两口子都累，怎么不吵起来'],
    ['老人', '照顾老人的人，也要有人照顾'],
    ['挨了骂', '在窗口和病房里挨了骂'],
  ])('%s: finds “%s” first', async (text, title) => {
    expect((await titles(text))[0]).toBe(title);
  });

  it('finds one character where it begins a word, letters of any width, and nothing where there is nothing', async () => {
    await published(article({ title: 'ＷＨＯ的一份小册子' }));
    expect(await titles('who')).toContain('ＷＨＯ的一份小册子');
    expect(await titles('航天发动机')).toEqual([]);
    expect(await titles('？！')).toEqual([]);
  });

  it('keeps to a topic and an audience', async () => {
    const all = await titles('孩子');
    const parenting = await titles('孩子', { topic: 'parenting' });
    expect(parenting.length).toBeGreaterThan(0);
    expect(parenting.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(parenting));
    expect(await titles('孩子', { topic: 'parenting', audience: 'officials' })).toEqual([]);
  });

  // Mutation: `terms.remove` left out of `withdraw`, or `terms.replace` out of `publish`.
  it('finds a correction by its new words and no more by its old ones; what was withdrawn by none', async () => {
    const id = await published(article({ title: '蜻蜓停在水缸上' }));
    const found = async (text: string) => (await search(text)).items.map(({ contentId }) => contentId);
    expect(await found('蜻蜓')).toEqual([id]);
    await courses.revise(expert, id, article({ title: '蝴蝶停在水缸上' }));
    expect([await found('蜻蜓'), await found('蝴蝶')]).toEqual([[id], []]);
    await approve(id);
    expect([await found('蜻蜓'), await found('蝴蝶')]).toEqual([[], [id]]);
    await courses.withdraw(union, id);
    expect(await found('蝴蝶')).toEqual([]);
    const rows = await world.dataSource.query<unknown[]>(`SELECT term FROM content_terms WHERE content_id = '${id}'`);
    expect(rows).toEqual([]);
  });

  it('says when the words may be those of somebody in need, whatever is found', async () => {
    expect(await search('不想活了')).toMatchObject({ urgent: true });
    expect(await search('睡不着')).toMatchObject({ urgent: false });
  });

  it('asks for words: none, too many or another kind are refused', async () => {
    for (const text of ['', '字'.repeat(61), 5, null, ['睡']]) {
      const { status, body } = await world.api.post('/v1/content-searches', { text });
      expect([text, status, body]).toMatchObject([text, 400, { code: 'VALIDATION_FAILED' }]);
    }
  });
});

describe('what somebody looked for', () => {
  const WORDS = '没脸见人 WQ7731';
  let world: World;
  const logged: string[] = [];

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk: string | Uint8Array) => {
      logged.push(String(chunk));
      return true;
    });
    world = await startWorld({ logToStdout: true });
    world.app.useLogger(world.app.get(NestLogger));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  // Mutation: the words in a line of the log, or as `?text=` in the address.
  it('is in no table and in no line of the log afterwards, found or refused (ASVS 16.2.5)', async () => {
    const person = world.as(await world.signIn('somebody'));
    expect((await person.post('/v1/content-searches', { text: WORDS })).status).toBe(200);
    expect((await person.post('/v1/content-searches', { text: WORDS, topic: 'none' })).status).toBe(400);
    const log = logged.join('');
    expect(log.match(/content-searches/g)?.length).toBeGreaterThanOrEqual(2);
    const rows = await Promise.all(
      world.dataSource.entityMetadatas.map(({ tableName }) => world.dataSource.query(`SELECT * FROM ${tableName}`)),
    );
    const everywhere = (log + JSON.stringify(rows)).toLowerCase();
    for (const piece of ['没脸', '见人', 'wq7731', encodeURIComponent('没脸').toLowerCase()]) {
      expect([piece, everywhere.includes(piece)]).toEqual([piece, false]);
    }
  });
});
