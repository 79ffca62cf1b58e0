import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUDIENCES, type Role, type ScopeType } from '@anxin/contracts';
import { type ContentDraft, CoursesFacade } from '../../src/modules/courses/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { startWorld, type World } from '../support/world.js';
import { article } from './support.js';

interface Listed {
  items: { contentId: string; title: string; topic: string; publishedAt: string }[];
  nextCursor: string | null;
}
interface Read {
  title: string;
  changedAt: string | null;
  blocks: { kind: string; runs: { text: string }[] }[];
  related: { contentId: string }[];
}

const HOUR_MS = 3_600_000;

describe('contents', () => {
  let world: World;
  let courses: CoursesFacade;
  let writer: string;
  let expert: string;
  let union: string;

  beforeAll(async () => {
    world = await startWorld();
    courses = world.app.get(CoursesFacade, { strict: false });
    writer = await holder('peer-counselor', 'unit', randomUUID());
    expert = await holder('expert', 'county', COUNTY_ID);
    union = await holder('union-staff', 'county', COUNTY_ID);
  });
  afterAll(() => world.close());

  const holder = async (role: Role, scopeType: ScopeType, scopeId: string): Promise<string> => {
    const { accountId } = await world.signIn(`${role} of ${scopeType}`);
    await world.app.get(IdentityFacade).grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
    return accountId;
  };
  const draft = async (change: Partial<ContentDraft> = {}): Promise<string> => {
    const id = randomUUID();
    await courses.create(writer, id, article(change));
    return id;
  };
  const approved = async (change: Partial<ContentDraft> = {}): Promise<string> => {
    const id = await draft(change);
    await courses.submit(writer, id);
    await courses.approve(expert, id);
    return id;
  };
  /** An hour after the one before. */
  const published = async (change: Partial<ContentDraft> = {}): Promise<string> => {
    const id = await approved(change);
    world.clock.set(new Date(world.clock.now().getTime() + HOUR_MS));
    await courses.publish(union, id);
    return id;
  };
  const list = async (query = ''): Promise<Listed> => (await world.api.get<Listed>(`/v1/contents?${query}`)).body;
  const read = async (id: string): Promise<Read> => (await world.api.get<Read>(`/v1/contents/${id}`)).body;
  const idsOf = ({ items }: Listed): string[] => items.map(({ contentId }) => contentId);

  it('are read by anybody as they were written, cleaned and in blocks', async () => {
    const text = `${article().text}<p onclick="x()">晚安<script>x()</script></p>`;
    const id = await published({ text });
    expect((await world.api.get(`/v1/contents/${id}`)).body).toEqual({
      ...{ contentId: id, kind: 'article', title: '躺下就清醒', summary: article().summary, topic: 'emotions' },
      ...{ audiences: ['everyone'], minutes: 3, publishedAt: world.clock.now().toISOString(), changedAt: null },
      ...{ seconds: null, sound: null },
      sources: article().sources,
      blocks: [
        { kind: 'heading', level: 2, ordinal: null, runs: [run('今晚')] },
        {
          ...{ kind: 'paragraph', level: 0, ordinal: null },
          runs: [
            ...[run('困了再上床。'), run('别看钟', { strong: true }), run('，打')],
            ...[run('12356', { href: 'tel:12356' }), run('。')],
          ],
        },
        { kind: 'item', level: 1, ordinal: 1, runs: [run('起来')] },
        { kind: 'item', level: 1, ordinal: 2, runs: [run('坐着')] },
        { kind: 'paragraph', level: 0, ordinal: null, runs: [run('晚安')] },
      ],
      related: [],
    });
    expect((await world.dataSource.query<{ html: string }[]>('SELECT html FROM content_versions'))[0]?.html).toBe(
      text
        .replace(' onclick="x()"', '')
        .replace('<script>x()</script>', '')
        .replace('12356">', '12356" rel="noopener noreferrer nofollow">'),
    );
  });

  // Mutation: `content.state = 'published'` left out of the list, or of the one that is read.
  it('are found by nobody before they are published, nor after they were withdrawn', async () => {
    const ids = [await draft(), await approved(), await published()];
    await courses.withdraw(union, ids[2]!);
    for (const id of ids) {
      const { status, body } = await world.api.get(`/v1/contents/${id}`);
      expect([status, body]).toMatchObject([404, { code: 'CONTENT_NOT_FOUND' }]);
    }
    expect(idsOf(await list('limit=50')).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('are listed the newest first, page after page, each once', async () => {
    const made = [];
    for (let count = 0; count < 5; count++) made.unshift(await published({ topic: 'parenting' }));
    // two of one moment: the id decides
    const twins = [await approved({ topic: 'parenting' }), await approved({ topic: 'parenting' })];
    for (const id of twins) await courses.publish(union, id);
    const expected = [twins[0]!, twins[1]!, made[0]!].sort().reverse().concat(made.slice(1));
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Listed = await list(`topic=parenting&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(expected);
  });

  it('are found by topic, and for an audience with those for everyone', async () => {
    const topic = 'self-growth';
    const all = await published({ topic });
    const teachers = await published({ topic, audiences: ['teachers', 'parents'] });
    const officials = await published({ topic, audiences: ['officials'] });
    expect(idsOf(await list(`topic=${topic}`))).toEqual([officials, teachers, all]);
    expect(idsOf(await list(`topic=${topic}&audience=teachers`))).toEqual([teachers, all]);
    expect(idsOf(await list(`topic=${topic}&audience=parents`))).toEqual([teachers, all]);
    expect(idsOf(await list(`topic=${topic}&audience=everyone`))).toEqual([all]);
    for (const query of ['topic=sleep', 'audience=nobody', 'limit=51', 'cursor=x']) {
      const { status, body } = await world.api.get(`/v1/contents?${query}`);
      expect([query, status, body]).toMatchObject([query, 400, { code: 'VALIDATION_FAILED' }]);
    }
  });

  it('keep every audience that was chosen, in one order', async () => {
    const id = await published({ audiences: [...AUDIENCES].reverse() });
    expect((await world.api.get<{ audiences: string[] }>(`/v1/contents/${id}`)).body.audiences).toEqual([...AUDIENCES]);
  });

  it('lead to the newest others of their topic, three at most, never to themselves', async () => {
    const topic = 'marriage-family';
    const ids = [];
    for (let count = 0; count < 5; count++) ids.unshift(await published({ topic }));
    const related = async (id: string) => (await read(id)).related.map(({ contentId }) => contentId);
    expect(await related(ids[0]!)).toEqual([ids[1], ids[2], ids[3]]);
    expect(await related(ids[4]!)).toEqual([ids[0], ids[1], ids[2]]);
  });

  it('are corrected by a version more: people read the one before until it is published', async () => {
    const id = await published({ title: '初稿' });
    const { publishedAt } = (await list('limit=1')).items[0]!;
    await courses.revise(writer, id, article({ title: '改过', topic: 'work-relations' }));
    expect(await codeOf(courses.revise(writer, id, article()))).toBe('CONTENT_STATE');
    await courses.submit(writer, id);
    await courses.approve(expert, id);
    expect(await read(id)).toMatchObject({ title: '初稿', changedAt: null });
    world.clock.set(new Date(world.clock.now().getTime() + HOUR_MS));
    await courses.publish(union, id);
    const changedAt = world.clock.now().toISOString();
    expect(await read(id)).toMatchObject({ title: '改过', changedAt, publishedAt, topic: 'work-relations' });
    expect(await statesOf(id)).toEqual(['superseded', 'published']);
    await courses.withdraw(union, id);
    await courses.revise(writer, id, article({ title: '再改' }));
    await courses.submit(writer, id);
    await courses.approve(expert, id);
    await courses.publish(union, id);
    expect(await read(id)).toMatchObject({ title: '再改', topic: 'emotions' });
    expect(await statesOf(id)).toEqual(['superseded', 'superseded', 'published']);
  });

  // Mutation: the line with `CONTENT_OWN_REVIEW` left out.
  it('are read by somebody else before they are published, whoever wrote them', async () => {
    const id = randomUUID();
    await courses.create(expert, id, article());
    await courses.submit(expert, id);
    expect(await codeOf(courses.approve(expert, id))).toBe('CONTENT_OWN_REVIEW');
    expect(await codeOf(courses.publish(union, id))).toBe('CONTENT_STATE');
    await courses.approve(union, id);
    await courses.publish(union, id);
    expect(await statesOf(id)).toEqual(['published']);
    const [version] = await world.dataSource.query<object[]>(
      `SELECT written_by AS writer, reviewed_by AS reader FROM content_versions WHERE content_id = '${id}'`,
    );
    expect(version).toEqual({ writer: expert, reader: union });
  });

  it('go back with a reason, are changed and read again', async () => {
    const id = await draft();
    await courses.submit(writer, id);
    expect(await codeOf(courses.change(writer, id, article()))).toBe('CONTENT_STATE');
    await courses.sendBack(expert, id, '请写明什么时候要看医生');
    const reasonOf = async () =>
      (
        await world.dataSource.query<{ reason: string | null }[]>(
          `SELECT return_reason AS reason FROM content_versions WHERE content_id = '${id}'`,
        )
      )[0]?.reason;
    expect([await statesOf(id), await reasonOf()]).toEqual([['returned'], '请写明什么时候要看医生']);
    await courses.change(writer, id, article({ title: '改好了' }));
    expect([await statesOf(id), await reasonOf()]).toEqual([['draft'], null]);
    await courses.submit(writer, id);
    await courses.approve(expert, id);
    await courses.publish(union, id);
    expect(await read(id)).toMatchObject({ title: '改好了' });
  });

  it('are nobody’s business who has no part in them', async () => {
    const worker = (await world.signIn('a worker')).accountId;
    const town = await holder('union-staff', 'region', randomUUID());
    const id = await draft();
    const refused = [
      ...[courses.create(worker, randomUUID(), article()), courses.change(worker, id, article())],
      ...[courses.submit(worker, id), courses.approve(writer, id), courses.sendBack(town, id, '不')],
      ...[courses.publish(expert, id), courses.publish(town, id), courses.withdraw(writer, id)],
    ];
    for (const refusal of refused) expect(await codeOf(refusal)).toBe('PERMISSION_REFUSED');
    // another writer's draft is not there
    for (const deed of [courses.change(expert, id, article()), courses.submit(expert, id)]) {
      expect(await codeOf(deed)).toBe('CONTENT_NOT_FOUND');
    }
    expect(await codeOf(courses.submit(writer, randomUUID()))).toBe('CONTENT_NOT_FOUND');
    expect(await statesOf(id)).toEqual(['draft']);
  });

  it('say what they lack, beside the field, and nothing of them is kept', async () => {
    const id = randomUUID();
    await expect(courses.create(writer, id, article({ title: '', text: '<p></p>' }))).rejects.toMatchObject({
      ...{ code: 'CONTENT_NOT_READY', fields: [{ path: 'title' }, { path: 'text' }] },
    });
    expect(await world.dataSource.query(`SELECT id FROM contents WHERE id = '${id}'`)).toEqual([]);
  });

  it('are published once, when two people do it in the same moment, and each deed is written down', async () => {
    const id = await approved();
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(courses.publish(union, id))));
    expect(codes.sort()).toEqual(['CONTENT_STATE', 'CONTENT_STATE', 'done']);
    await courses.withdraw(union, id);
    const entries = await world.dataSource.query<{ act: string; actor: string; role: string }[]>(
      `SELECT act, actor_id AS actor, actor_role AS role FROM audit_entries WHERE thing_id = '${id}' ORDER BY act`,
    );
    expect(entries).toEqual([
      { act: 'content.approved', actor: expert, role: 'expert' },
      { act: 'content.published', actor: union, role: 'union-staff' },
      { act: 'content.withdrawn', actor: union, role: 'union-staff' },
    ]);
  });

  const statesOf = async (id: string): Promise<string[]> =>
    (
      await world.dataSource.query<{ state: string }[]>(
        `SELECT state FROM content_versions WHERE content_id = '${id}' ORDER BY number`,
      )
    ).map(({ state }) => state);
});

const run = (text: string, look: object = {}) => ({ text, strong: false, em: false, href: null, ...look });

const codeOf = (deed: Promise<unknown>): Promise<string> =>
  deed.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
