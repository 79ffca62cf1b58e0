import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import type { World } from '../support/world.js';
import {
  consenting,
  everyRow,
  form,
  GAD7_MILD,
  giveConsent,
  holderOf,
  PHQ9_MILD,
  type Refusal,
  type Result,
  rowsOf,
  subjectOf,
  submit,
} from './support.js';
import { startCounty } from './support.js';

describe('handing in a form', () => {
  let world: World;
  beforeAll(async () => {
    world = await startCounty();
  });
  afterAll(() => world.close());

  it('needs a session', async () => {
    const { status, body } = await submit<Refusal>(world.api, 'phq9', form(PHQ9_MILD));
    expect([status, body.code]).toEqual([401, 'SESSION_REQUIRED']);
  });

  it('needs consent, and leaves nothing behind without', async () => {
    const session = await world.signIn('不同意的人');
    const api = world.as(session);
    for (const refused of [
      await submit<Refusal>(api, 'phq9', form(PHQ9_MILD)),
      await api.put<Refusal>('/v1/assessments/phq9/draft', { instrumentVersion: '1.0.0', answers: {}, revision: 0 }),
      await api.get<Refusal>('/v1/assessments/phq9/draft'),
      await api.get<Refusal>('/v1/drafts'),
      await api.get<Refusal>('/v1/submissions'),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([403, 'CONSENT_REQUIRED']);
      expect(refused.headers.get('cache-control')).toBe('no-store');
    }
    const subjectId = subjectOf(world, session);
    const left = (await everyRow(world)).filter(({ row }) => Object.values(row).includes(subjectId));
    expect(left).toEqual([]);
  });

  it('gives the plain result of PHQ-9, and the same when it is opened again', async () => {
    const { api } = await consenting(world, '做心情自测的人');
    const sent = form(PHQ9_MILD);
    const { status, body, headers } = await submit(api, 'phq9', sent);
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      submissionId: sent.submissionId,
      assessmentId: 'phq9',
      title: '最近两周的心情',
      takenAt: '2026-11-24T03:58:00.000Z',
      safetyFirst: false,
      plain: { opening: null, headline: '这两周，您有些低落', bandIndex: 1 },
      retestHint: '两周后可再看看',
      official: { name: 'PHQ-9', total: 7, min: 0, max: 27, bandLabel: '轻度抑郁情绪' },
      history: [{ takenOn: '2026-11-24', bandIndex: 1 }],
      change: null,
    });
    const again = await api.get<Result>(`/v1/submissions/${body.submissionId}`);
    expect([again.status, again.body]).toEqual([200, body]);
  });

  it('gives the plain result of GAD-7', async () => {
    const { api } = await consenting(world, '做担心自测的人');
    const { body } = await submit(api, 'gad7', form(GAD7_MILD));
    expect(body).toMatchObject({
      title: '最近两周的担心',
      plain: { headline: '这两周，您有些担心', bandIndex: 1 },
      official: { name: 'GAD-7', total: 5, min: 0, max: 21, bandLabel: '轻度焦虑情绪' },
    });
  });

  it('begins with safety when question 9 of PHQ-9 says so, also when everything else is light', async () => {
    const { api } = await consenting(world, '说了实话的人');
    const { body } = await submit(api, 'phq9', form({ q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 0, q8: 0, q9: 1 }));
    expect(body.safetyFirst).toBe(true);
    expect(body.plain.opening).toBe('先照顾好安全');
    expect(body.nextSteps.map(({ kind }) => kind)).toEqual(['people', 'help', 'breathing']);
  });

  it('stores one row however often and however parallel it arrives, and answers each the same', async () => {
    const { session, api } = await consenting(world, '网络不好的人');
    const sent = form(PHQ9_MILD);
    const replies = await Promise.all(Array.from({ length: 50 }, () => submit(api, 'phq9', sent)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await rowsOf(world, 'assessment_submissions', subjectOf(world, session))).toHaveLength(1);

    world.clock.advance(60_000);
    const late = await submit(api, 'phq9', { ...sent, takenAt: '2026-11-24T04:00:30.000Z', durationSeconds: 1 });
    expect([late.status, late.body]).toEqual([201, replies[0]!.body]);
  });

  it('keeps twenty different forms that arrive at once, each in its own place', async () => {
    const { session, api } = await consenting(world, '连着做的人');
    const replies = await Promise.all(Array.from({ length: 20 }, () => submit(api, 'gad7', form(GAD7_MILD))));
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const rows = await rowsOf(world, 'assessment_submissions', subjectOf(world, session));
    expect(rows.map(({ position }) => Number(position)).sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
  });

  it('does not let another form take the place of one that is stored', async () => {
    const { api } = await consenting(world, '改主意的人');
    const sent = form(PHQ9_MILD);
    const first = await submit(api, 'phq9', sent);
    const { submissionId } = sent;
    for (const [id, other] of [
      ['phq9', { ...sent, answers: { ...PHQ9_MILD, q9: 1 } }],
      ['gad7', form(GAD7_MILD, { submissionId })],
      ['phq9', { ...sent, answers: { q1: 1 } }],
    ] as const) {
      const { status, body } = await submit<Refusal>(api, id, other);
      expect([status, body.code]).toEqual([409, 'SUBMISSION_CONFLICT']);
    }
    expect((await api.get(`/v1/submissions/${String(submissionId)}`)).body).toEqual(first.body);
  });

  it('names the question that has no answer, and keeps the draft', async () => {
    const { session, api } = await consenting(world, '漏了一题的人');
    const { q3: _, ...answers } = PHQ9_MILD;
    await api.put('/v1/assessments/phq9/draft', { instrumentVersion: '1.0.0', answers, revision: 0 });
    const { status, body } = await submit<Refusal>(api, 'phq9', form(answers));
    expect([status, body.code, body.message]).toEqual([400, 'ANSWER_MISSING', '第3题还没选，请选一个最接近的']);
    expect(body.fields).toEqual([{ path: 'answers.q3', message: body.message }]);
    expect((await api.get('/v1/assessments/phq9/draft')).body).toEqual({
      instrumentVersion: '1.0.0',
      answers,
      revision: 1,
    });
    expect(await rowsOf(world, 'assessment_submissions', subjectOf(world, session))).toEqual([]);
  });

  it('refuses answers no form could give, without repeating them', async () => {
    const { api } = await consenting(world, '乱填的人');
    const refused = async (answers: unknown) => {
      const { status, body } = await submit<Refusal>(api, 'phq9', form({}, { answers }));
      return `${status} ${body.code} ${JSON.stringify(body).includes('4711')}`;
    };
    expect(await refused({ ...PHQ9_MILD, q2: 4711 })).toBe('400 ANSWER_NOT_AN_OPTION false');
    expect(await refused({ ...PHQ9_MILD, q2: '4711' })).toBe('400 ANSWER_NOT_AN_OPTION false');
    expect(await refused({ ...PHQ9_MILD, q4711: 1 })).toBe('400 ANSWER_UNKNOWN_ITEM false');
    expect(await refused([4711])).toBe('400 VALIDATION_FAILED false');
    expect(await refused('4711')).toBe('400 VALIDATION_FAILED false');
  });

  it('refuses an id that was not drawn at random, a time that is none, and what nobody asked for', async () => {
    const { api } = await consenting(world, '改过请求的人');
    const time = randomUUID().replace(/^(.{14})4/, '$17');
    for (const change of [
      { submissionId: time },
      { submissionId: '1' },
      { submissionId: randomUUID().toUpperCase().replace(/^./, 'A') },
      { takenAt: 'gestern' },
      { durationSeconds: -1 },
      { subjectId: randomUUID() },
      { accountId: randomUUID() },
      { role: 'union-admin' },
      { result: { total: 0 } },
    ]) {
      const { status, body } = await submit<Refusal>(api, 'phq9', form(PHQ9_MILD, change));
      expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    }
  });

  it('refuses another version of the form, and a form that is not open', async () => {
    const { api } = await consenting(world, '用旧版的人');
    const old = await submit<Refusal>(api, 'phq9', form(PHQ9_MILD, { instrumentVersion: '0.9.0' }));
    expect([old.status, old.body.code]).toEqual([409, 'ASSESSMENT_VERSION_CHANGED']);
    for (const id of ['phq8', 'who5', 'pcl5', 'scl90', 'nothing']) {
      const { status, body } = await submit<Refusal>(api, id, form(PHQ9_MILD));
      expect([id, status, body.code]).toEqual([id, 404, 'ASSESSMENT_NOT_FOUND']);
    }
  });

  it('ends the draft', async () => {
    const { api } = await consenting(world, '答完的人');
    await api.put('/v1/assessments/phq9/draft', { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 });
    await submit(api, 'phq9', form(PHQ9_MILD));
    expect((await api.get<Refusal>('/v1/assessments/phq9/draft')).body.code).toBe('DRAFT_NOT_FOUND');
    expect((await api.get('/v1/drafts')).body).toEqual({ items: [] });
  });

  it('believes a phone that waited for a network, and not one whose clock is wrong', async () => {
    const { api } = await consenting(world, '在山里的人');
    const waited = await submit(api, 'phq9', form(PHQ9_MILD, { takenAt: '2026-11-20T16:30:00.000Z' }));
    expect(waited.body.takenAt).toBe('2026-11-20T16:30:00.000Z');
    expect(waited.body.history).toEqual([{ takenOn: '2026-11-21', bandIndex: 1 }]);
    const now = world.clock.now().toISOString();
    for (const takenAt of ['2035-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']) {
      expect((await submit(api, 'gad7', form(GAD7_MILD, { takenAt }))).body.takenAt).toBe(now);
    }
  });
});

describe('results', () => {
  let world: World;
  let api: ApiClient;
  let owner: { submissionId: string; subjectId: string };

  beforeAll(async () => {
    world = await startCounty();
    const person = await consenting(world, '有结果的人');
    api = person.api;
    const { body } = await submit(api, 'phq9', form(PHQ9_MILD));
    owner = { submissionId: body.submissionId, subjectId: subjectOf(world, person.session) };
  });
  afterAll(() => world.close());

  it('of other people are not found, whoever asks (ASVS 8.2.2)', async () => {
    const others = [
      (await consenting(world, '另一个职工')).api,
      world.as(await world.signIn('没同意过的职工')),
      world.as(await holderOf(world, '工会干部', 'union-staff', 'county')),
      world.as(await holderOf(world, '工会管理员', 'union-admin', 'county')),
      world.as(await holderOf(world, '单位负责人', 'unit-head', 'unit')),
      world.as(await holderOf(world, '专家', 'expert', 'county')),
      world.as(await holderOf(world, '运维', 'operator', 'county')),
    ];
    for (const other of others) {
      const path = `/v1/submissions/${owner.submissionId}`;
      const unknown = await other.get<Refusal>(`/v1/submissions/${randomUUID()}`);
      for (const reply of [await other.get<Refusal>(path), await other.delete<Refusal>(path), unknown]) {
        expect([reply.status, reply.body.code]).toEqual([404, 'SUBMISSION_NOT_FOUND']);
      }
    }
    expect((await api.get(`/v1/submissions/${owner.submissionId}`)).status).toBe(200);
  });

  it('are found neither by the subject nor under another address', async () => {
    const other = (await consenting(world, '好奇的人')).api;
    for (const path of [
      `/v1/submissions/${owner.subjectId}`,
      `/v1/submissions/${owner.submissionId}%00`,
      `/v1/submissions/${owner.submissionId.toUpperCase()}`,
      '/v1/submissions/%25',
    ]) {
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    }
    const query = await other.get<Refusal>(`/v1/submissions?subjectId=${owner.subjectId}`);
    expect([query.status, query.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect((await other.get('/v1/submissions')).body).toEqual({ items: [], nextCursor: null });
  });

  it('are not replaced by somebody who uses the same id, and the refusal tells nothing', async () => {
    const other = (await consenting(world, '猜编号的人')).api;
    const stolen = form(PHQ9_MILD, { submissionId: owner.submissionId });
    const { status, body } = await submit<Refusal>(other, 'phq9', stolen);
    const own = form(PHQ9_MILD);
    await submit(other, 'phq9', own);
    const conflict = await submit<Refusal>(other, 'phq9', { ...own, answers: { ...PHQ9_MILD, q1: 3 } });
    expect([status, body.code, body.message]).toEqual([409, conflict.body.code, conflict.body.message]);
    expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId']);
    expect((await api.get<Result>(`/v1/submissions/${owner.submissionId}`)).body.official.total).toBe(7);
  });

  it('tell the change in words and carry the last four, as it was then', async () => {
    const { api: person } = await consenting(world, '常来的人');
    const totals = [3, 12, 12, 7, 1];
    const ids: string[] = [];
    for (const [index, total] of totals.entries()) {
      const answers = Object.fromEntries(
        Array.from({ length: 9 }, (_, item) => [`q${item + 1}`, Math.max(0, Math.min(3, total - 3 * item))]),
      );
      const takenAt = `2026-11-1${index}T12:00:00.000Z`;
      const { body } = await submit(person, 'phq9', form(answers, { takenAt }));
      expect(body.official.total).toBe(total);
      ids.push(body.submissionId);
      await submit(person, 'gad7', form(GAD7_MILD, { takenAt }));
    }
    const read = async (id: string) => (await person.get<Result>(`/v1/submissions/${id}`)).body;
    const results = await Promise.all(ids.map(read));
    expect(results.map(({ change }) => change)).toEqual([
      null,
      '比11月10日那次吃力了一些，不必一个人扛',
      '和11月11日那次差不多，小的起伏很平常',
      '和11月12日那次差不多，小的起伏很平常',
      '比11月13日那次轻松了一些',
    ]);
    expect(results[4]!.history).toEqual([
      { takenOn: '2026-11-11', bandIndex: 2 },
      { takenOn: '2026-11-12', bandIndex: 2 },
      { takenOn: '2026-11-13', bandIndex: 1 },
      { takenOn: '2026-11-14', bandIndex: 0 },
    ]);
    expect(results[1]!.history).toHaveLength(2);
  });

  it('are listed newest first, page by page, each once', async () => {
    const { api: person } = await consenting(world, '翻历史的人');
    const ids: string[] = [];
    for (let index = 0; index < 7; index++) {
      const [id, answers] = index % 2 === 0 ? (['phq9', PHQ9_MILD] as const) : (['gad7', GAD7_MILD] as const);
      const takenAt = `2026-11-2${Math.floor(index / 3)}T02:0${index}:00.000Z`;
      ids.unshift((await submit(person, id, form(answers, { takenAt }))).body.submissionId);
    }
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const from: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await person.get<{ items: { submissionId: string }[]; nextCursor: string | null }>(
        `/v1/submissions?limit=3${from}`,
      );
      pages.push(body.items.map(({ submissionId }) => submissionId));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(ids);

    const { body } = await person.get<{ items: Record<string, unknown>[] }>('/v1/submissions?assessmentId=gad7');
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toEqual({
      submissionId: ids[1],
      assessmentId: 'gad7',
      title: '最近两周的担心',
      takenOn: '2026-11-21',
      takenAt: '2026-11-21T02:05:00.000Z',
      headline: '这两周，您有些担心',
      bandIndex: 1,
      bandCount: 4,
    });
    expect((await person.get('/v1/submissions?limit=51')).status).toBe(400);
    expect((await person.get('/v1/submissions?cursor=x')).status).toBe(400);
  });

  it('can be thrown away, once', async () => {
    const { api: person } = await consenting(world, '不想留的人');
    const { body } = await submit(person, 'phq9', form(PHQ9_MILD));
    const path = `/v1/submissions/${body.submissionId}`;
    expect((await person.delete(path)).status).toBe(204);
    expect((await person.get(path)).status).toBe(404);
    expect((await person.delete(path)).status).toBe(404);
    expect((await person.get('/v1/submissions')).body).toEqual({ items: [], nextCursor: null });
    await giveConsent(person);
    expect((await submit(person, 'phq9', form(PHQ9_MILD))).status).toBe(201);
  });
});
