import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { components, Role, ScopeType } from '@anxin/contracts';
import type { ContentDraft } from '../../src/modules/courses/index.js';
import { PublishingJob } from '../../src/modules/courses/publishing.job.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import type { ApiClient, Reply } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';
import { article } from './support.js';

type Schemas = components['schemas'];
type Desk = Schemas['StaffContentResponse'];
type Counts = Schemas['StaffContentCountsResponse'];
type List = Schemas['StaffContentListResponse'];
type Refusal = { code: string; fields?: { path: string }[] };

const MINUTE_MS = 60_000;
const STAFF = '/v1/staff/contents';

interface Person {
  accountId: string;
  api: ApiClient;
}

describe('what is being worked on', () => {
  let world: World;
  let counselor: Person;
  let expert: Person;
  let other: Person;
  let union: Person;

  beforeAll(async () => {
    world = await startWorld();
    const county = { id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null } as const;
    await world.app.get(OrganizationsFacade).addRegion(county);
    counselor = await person('a peer counsellor', 'peer-counselor', 'county', COUNTY_ID);
    expert = await person('an expert', 'expert', 'county', COUNTY_ID);
    other = await person('another expert', 'expert', 'county', COUNTY_ID);
    union = await person('the union', 'union-staff', 'county', COUNTY_ID);
  });
  afterAll(() => world.close());

  const person = async (name: string, role: Role, scopeType: ScopeType, scopeId: string): Promise<Person> => {
    const { accountId } = await world.signIn(name);
    await world.app.get(IdentityFacade).grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
    return { accountId, api: world.as(await world.signIn(name)) };
  };
  const ok = <T>({ status, body }: Reply<T>): T => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const refusal = async (reply: Promise<Reply<Refusal>>): Promise<string> => {
    const { status, body } = await reply;
    return `${status} ${body.code}`;
  };
  const draft = async (by: Person, change: Partial<ContentDraft> = {}): Promise<Desk> =>
    ok(await by.api.post<Desk>(STAFF, { id: randomUUID(), ...article(change) }));
  const read = async (by: Person, { contentId }: { contentId: string }): Promise<Desk> =>
    ok(await by.api.get<Desk>(`${STAFF}/${contentId}`));
  /** With the text that this person has before them. */
  const deed = async (by: Person, seen: Desk, name: string, more: object = {}): Promise<Desk> =>
    ok(await by.api.post<Desk>(`${STAFF}/${seen.contentId}/${name}`, { stamp: seen.stamp, ...more }));
  const approved = async (change: Partial<ContentDraft> = {}): Promise<Desk> => {
    const submitted = await deed(expert, await draft(expert, change), 'submit');
    await deed(other, submitted, 'approve');
    return read(union, submitted);
  };
  const published = async (change: Partial<ContentDraft> = {}): Promise<Desk> =>
    deed(union, await approved(change), 'publish');
  const listed = async (by: Person, state: string): Promise<string[]> =>
    ok(await by.api.get<List>(`${STAFF}?state=${state}&limit=50`)).items.map(({ contentId }) => contentId);
  const publicly = async ({ contentId }: Desk): Promise<number> =>
    (await world.api.get(`/v1/contents/${contentId}`)).status;
  const runJob = (): Promise<void> => world.app.get(PublishingJob, { strict: false }).run();

  it('is seen by who wrote it, by reviewers while it is in review, and by the county’s union (ASVS 8.2.2)', async () => {
    const mine = await draft(counselor);
    const everybody = [counselor, expert, other, union];
    const seenBy = async (state: string): Promise<boolean[]> =>
      Promise.all(everybody.map(async (by) => (await listed(by, state)).includes(mine.contentId)));
    const readBy = async (): Promise<boolean[]> =>
      Promise.all(everybody.map(async ({ api }) => (await api.get(`${STAFF}/${mine.contentId}`)).status === 200));
    expect([await seenBy('draft'), await readBy()]).toEqual(Array(2).fill([true, false, false, true]));
    await deed(counselor, mine, 'submit');
    expect([await seenBy('in-review'), await readBy()]).toEqual(Array(2).fill([true, true, true, true]));
    await deed(expert, mine, 'approve');
    // whoever approved it goes on seeing what they answer for
    expect([await seenBy('approved'), await readBy()]).toEqual([
      [true, false, false, true],
      [true, true, false, true],
    ]);
    const difference = `${STAFF}/${mine.contentId}/difference?from=1&to=1`;
    expect(await refusal(other.api.get(difference))).toBe('404 CONTENT_NOT_FOUND');
    expect(await refusal(union.api.get(difference.replace('to=1', 'to=2')))).toBe('404 CONTENT_NOT_FOUND');
  });

  it('is counted as its lists are long, page after page', async () => {
    for (const by of [expert, other, union]) {
      const counts = ok(await by.api.get<Counts>(`${STAFF}/counts`));
      for (const state of ['draft', 'in-review', 'returned', 'approved', 'scheduled']) {
        const found = counts.items.find((item) => item.state === state)?.contents ?? 0;
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null;) {
          const page: List = ok(await by.api.get(`${STAFF}?state=${state}&limit=1${cursor && `&cursor=${cursor}`}`));
          seen.push(...page.items.map(({ contentId }) => contentId));
          cursor = page.nextCursor;
        }
        expect([state, seen.length, new Set(seen).size]).toEqual([state, found, found]);
      }
    }
  });

  it('is begun once, however often it is sent, and never in the place of another', async () => {
    const body = { id: randomUUID(), ...article() };
    const replies = await Promise.all([1, 2, 3].map(() => expert.api.post<Desk>(STAFF, body)));
    expect(replies.map(({ status, body: { stamp } }) => [status, stamp])).toEqual(
      Array(3).fill([201, replies[0]!.body.stamp]),
    );
    const elsewhere = [
      expert.api.post<Refusal>(STAFF, { ...body, title: '别的' }),
      other.api.post<Refusal>(STAFF, body),
    ];
    for (const reply of elsewhere) expect(await refusal(reply)).toBe('409 IDEMPOTENCY_CONFLICT');
  });

  // Mutation: `seen !== stampOf(version)` left out of `afterSeen`: the second writer takes the first one's words away.
  it('is changed by whoever read its last words; sent again it is a success (ASVS 2.3.3)', async () => {
    const first = await draft(expert);
    const put = (by: Person, stamp: string, title: string) =>
      by.api.put<Desk & Refusal>(`${STAFF}/${first.contentId}`, { ...article({ title }), stamp });
    world.clock.advance(1);
    const changed = ok(await put(expert, first.stamp, '第一次改'));
    expect(await refusal(put(union, first.stamp, '同时改'))).toBe('409 CONTENT_CHANGED');
    expect(ok(await put(expert, first.stamp, '第一次改')).stamp).toBe(changed.stamp);
    expect(await read(expert, first)).toMatchObject({ title: '第一次改', stamp: changed.stamp });
    // nobody hands in, approves or publishes words that they have not seen
    expect(await refusal(expert.api.post(`${STAFF}/${first.contentId}/submit`, { stamp: first.stamp }))).toBe(
      '409 CONTENT_CHANGED',
    );
    await deed(expert, changed, 'submit');
    expect((await deed(expert, changed, 'submit')).state).toBe('in-review');
  });

  it('goes back with a reason, and says what each may do with it now', async () => {
    const mine = await draft(expert);
    expect(mine.deeds).toEqual(['change', 'submit']);
    expect((await deed(expert, mine, 'submit')).deeds).toEqual(['return']);
    expect((await read(other, mine)).deeds).toEqual(['approve', 'return']);
    const returned = await deed(other, mine, 'return', { reason: '请写明什么时候要看医生' });
    expect(returned).toMatchObject({ state: 'returned', returnReason: '请写明什么时候要看医生', deeds: [] });
    expect(await read(expert, mine)).toMatchObject({ state: 'returned', reviewerName: expect.any(String) as unknown });
    expect(await refusal(expert.api.post(`${STAFF}/${mine.contentId}/approve`, { stamp: mine.stamp }))).toBe(
      '409 CONTENT_OWN_REVIEW',
    );
  });

  it('shows a later version beside what people read, as sentences', async () => {
    const first = await published({ text: '<h2>今晚</h2><p>先关灯。再躺下。</p>', title: '先关灯' });
    const body = { ...article({ text: '<h2>今晚</h2><p>先关灯。再喝水。</p>', title: '先喝水' }), after: 1 };
    const next = ok(await expert.api.post<Desk>(`${STAFF}/${first.contentId}/versions`, body));
    expect(ok(await expert.api.post<Desk>(`${STAFF}/${first.contentId}/versions`, body)).number).toBe(2);
    expect(next.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    const compared = `${STAFF}/${first.contentId}/difference?from=1&to=2`;
    const { facts, parts } = ok(await union.api.get<Schemas['ContentDifferenceResponse']>(compared));
    expect(facts).toEqual([{ field: 'title', before: '先关灯', after: '先喝水' }]);
    expect(
      parts.map(({ pieces }) => pieces.map(({ change, runs }) => [change, runs.map(({ text }) => text).join('')])),
    ).toEqual([
      [['same', '今晚']],
      [
        ['same', '先关灯。'],
        ['removed', '再躺下。'],
        ['added', '再喝水。'],
      ],
    ]);
  });

  // Mutation: `ORDER BY version.publish_at` beside `publish_at <= ?` turned into `>= ?`.
  it('is published by itself at its time, once, as whoever asked for it', async () => {
    const ready = await approved();
    const publishAt = new Date(world.clock.now().getTime() + MINUTE_MS).toISOString();
    const over = { stamp: ready.stamp, publishAt: world.clock.now().toISOString() };
    expect(await refusal(union.api.post(`${STAFF}/${ready.contentId}/schedule`, over))).toBe('400 CONTENT_NOT_READY');
    const scheduled = await deed(union, ready, 'schedule', { publishAt });
    expect(scheduled).toMatchObject({ state: 'scheduled', publishAt, deeds: ['unschedule', 'publish'] });
    expect((await deed(union, ready, 'schedule', { publishAt })).state).toBe('scheduled');
    await runJob();
    expect(await publicly(ready)).toBe(404);
    world.clock.advance(MINUTE_MS);
    await Promise.all([runJob(), runJob()]);
    expect(await publicly(ready)).toBe(200);
    expect(await read(union, ready)).toMatchObject({ state: 'published', publishAt: null });
    const acts = await world.dataSource.query<{ act: string; actor: string }[]>(
      `SELECT act, actor_id AS actor FROM audit_entries
       WHERE thing_id = '${ready.contentId}' AND act <> 'content.approved' ORDER BY act`,
    );
    expect(acts).toEqual(['content.published', 'content.scheduled'].map((act) => ({ act, actor: union.accountId })));
  });

  it('waits for a person again when it was taken back, or when who asked for it may not publish any more', async () => {
    const publishAt = new Date(world.clock.now().getTime() + MINUTE_MS).toISOString();
    const back = await approved();
    const gone = await person('somebody who leaves', 'union-admin', 'county', COUNTY_ID);
    await deed(union, back, 'schedule', { publishAt });
    expect(await deed(union, back, 'unschedule')).toMatchObject({ state: 'approved', publishAt: null });
    const left = await approved();
    await deed(gone, left, 'schedule', { publishAt });
    const { accountId } = gone;
    const role = { accountId, role: 'union-admin', scopeType: 'county', scopeId: COUNTY_ID } as const;
    await world.app.get(IdentityFacade).revokeRole({ ...role, revokedBy: null });
    world.clock.advance(2 * MINUTE_MS);
    await runJob();
    for (const one of [back, left]) {
      expect([await publicly(one), (await read(union, one)).state]).toEqual([404, 'approved']);
    }
  });

  it('is withdrawn at once, and listed as that; another version takes its place', async () => {
    const first = await published();
    const withdraw = (number: number) =>
      union.api.post<Desk & Refusal>(`${STAFF}/${first.contentId}/withdraw`, { number });
    expect(await refusal(withdraw(2))).toBe('409 CONTENT_CHANGED');
    expect(ok(await withdraw(1))).toMatchObject({ state: 'withdrawn', isPublished: false, deeds: ['revise'] });
    expect(ok(await withdraw(1)).state).toBe('withdrawn');
    expect([await publicly(first), (await listed(union, 'withdrawn')).includes(first.contentId)]).toEqual([404, true]);
    const body = { ...article({ title: '重新写' }), after: 1 };
    const next = ok(await union.api.post<Desk>(`${STAFF}/${first.contentId}/versions`, body));
    await deed(union, next, 'submit');
    await deed(expert, next, 'approve');
    const { versions } = await deed(union, next, 'publish');
    expect(versions.map(({ state }) => state)).toEqual(['published', 'superseded']);
    expect(await publicly(first)).toBe(200);
  });

  it('is shown as readers would get it, cleaned, and what cannot be is said beside the field (ASVS 1.3.1)', async () => {
    const preview = (text: string) => expert.api.post<Desk & Refusal>(`${STAFF}/preview`, { text });
    const { blocks } = ok(await preview('<p onclick="x()">晚安<script>x()</script></p>'));
    expect(blocks.map(({ runs }) => runs.map(({ text }) => text))).toEqual([['晚安']]);
    const picture = `<p><img src="/pictures/${'0a'.repeat(32)}.webp">晚安</p>`;
    for (const reply of [
      preview(picture),
      expert.api.post<Refusal>(STAFF, { id: randomUUID(), ...article({ text: picture }) }),
    ]) {
      const { status, body } = await reply;
      expect([status, body.code, body.fields?.map(({ path }) => path)]).toEqual([400, 'CONTENT_NOT_READY', ['text']]);
    }
  });
});
