import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changeCounty,
  consenting,
  form,
  giveConsent,
  PHQ9_MILD,
  type Refusal,
  rowsOf,
  startCounty,
  subjectOf,
  submit,
} from '../assessments/support.js';
import type { World } from '../support/world.js';

interface Text {
  version: string;
  paragraphs: { heading: string; text: string }[];
  statement: string;
}

interface Standing {
  purpose: string;
  version: string | null;
  currentVersion: string;
  given: boolean;
  givenOn: string | null;
}

const CONSENT = '/v1/consents/self-assessment';

describe('consent to self-tests', () => {
  let world: World;
  const text = async () => (await world.api.get<Text>('/v1/consent-texts/self-assessment')).body;

  beforeAll(async () => {
    world = await startCounty();
  });
  afterAll(() => world.close());

  it('has a text that anybody can read, with the county’s names in it', async () => {
    const { statement, paragraphs } = await text();
    expect(statement).toBe('我已阅读，单独同意处理上述敏感个人信息');
    expect(paragraphs[0]!.text).toContain(
      '禾溪县总工会，0000-5550100、禾溪县禾城镇同心路8号。禾溪县信息服务中心受托维护',
    );
    expect(paragraphs.map((paragraph) => paragraph.text).join('')).not.toMatch(/[{}]|undefined|null/);
    for (const purpose of ['marketing', '__proto__', 'constructor']) {
      const { status, body } = await world.api.get<Refusal>(`/v1/consent-texts/${purpose}`);
      expect([status, body.code]).toEqual([404, 'CONSENT_PURPOSE_UNKNOWN']);
    }
  });

  it('needs a session to be given, and an existing purpose', async () => {
    const { version } = await text();
    expect((await world.api.put(CONSENT, { version })).status).toBe(401);
    const api = world.as(await world.signIn('找错地方的人'));
    const { status, body } = await api.put<Refusal>('/v1/consents/marketing', { version });
    expect([status, body.code]).toEqual([404, 'CONSENT_PURPOSE_UNKNOWN']);
  });

  it('stands from the day it is given, once, however often and parallel it is sent', async () => {
    const session = await world.signIn('同意的人');
    const api = world.as(session);
    const { version } = await text();
    const before = { purpose: 'self-assessment', version: null, currentVersion: version, given: false, givenOn: null };
    expect((await api.get('/v1/consents')).body).toEqual({ items: [before] });
    const given = { ...before, version, given: true, givenOn: '2026-11-24' };
    const replies = await Promise.all(Array.from({ length: 10 }, () => api.put<Standing>(CONSENT, { version })));
    for (const { status, body } of replies) expect([status, body]).toEqual([200, given]);
    const listed = await api.get('/v1/consents');
    expect([listed.body, listed.headers.get('cache-control')]).toEqual([{ items: [given] }, 'no-store']);
    expect(await rowsOf(world, 'consents', subjectOf(world, session))).toHaveLength(1);
  });

  it('is refused for a text that is not the current one', async () => {
    const api = world.as(await world.signIn('读了旧版的人'));
    const { status, body } = await api.put<Refusal>(CONSENT, { version: '0123456789abcdef' });
    expect([status, body.code, body.message]).toEqual([
      409,
      'CONSENT_TEXT_CHANGED',
      '同意书刚刚有更新，请读过新的再决定',
    ]);
    expect((await api.put(CONSENT, { version: '' })).status).toBe(400);
    expect((await api.put(CONSENT, {})).status).toBe(400);
  });

  it('that was withdrawn stops everything at once, deletes, and takes nothing else away', async () => {
    const { session, api } = await consenting(world, '撤回的人');
    const subjectId = subjectOf(world, session);
    const sent = form(PHQ9_MILD);
    const { body } = await submit(api, 'phq9', sent);
    await api.put('/v1/assessments/gad7/draft', { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 });

    expect((await api.delete(CONSENT)).status).toBe(204);
    for (const reply of [
      await submit<Refusal>(api, 'phq9', form(PHQ9_MILD)),
      await submit<Refusal>(api, 'phq9', sent),
      await api.get<Refusal>('/v1/submissions'),
      await api.get<Refusal>('/v1/assessments/gad7/draft'),
    ]) {
      expect([reply.status, reply.body.code]).toEqual([403, 'CONSENT_REQUIRED']);
    }
    expect((await api.get(`/v1/submissions/${body.submissionId}`)).status).toBe(404);
    expect(await rowsOf(world, 'assessment_submissions', subjectId)).toEqual([]);
    expect(await rowsOf(world, 'assessment_drafts', subjectId)).toEqual([]);

    expect((await api.get('/v1/me')).status).toBe(200);
    expect((await api.get('/v1/assessments')).status).toBe(200);
    expect((await api.get<{ items: Standing[] }>('/v1/consents')).body.items[0]).toMatchObject({ given: false });
    expect((await api.delete(CONSENT)).status).toBe(204);
  });

  it('can be given again; what ended stays on record', async () => {
    const { session, api } = await consenting(world, '又同意的人');
    await api.delete(CONSENT);
    world.clock.advance(24 * 60 * 60 * 1000);
    const later = world.as(await world.signIn('又同意的人'));
    await giveConsent(later);
    expect((await submit(later, 'phq9', form(PHQ9_MILD))).status).toBe(201);
    const rows = await rowsOf(world, 'consents', subjectOf(world, session));
    const seen = rows.map(({ given_on: givenOn, withdrawn_on: end, active }) => [givenOn, end, active]);
    expect(seen.sort()).toEqual([
      ['2026-11-24', '2026-11-24', null],
      ['2026-11-25', null, 1],
    ]);
    world.clock.advance(-24 * 60 * 60 * 1000);
  });

  it('is one person’s own', async () => {
    const { api } = await consenting(world, '一个人');
    const other = world.as(await world.signIn('另一个人'));
    expect((await other.delete(CONSENT)).status).toBe(204);
    expect((await submit(api, 'phq9', form(PHQ9_MILD))).status).toBe(201);
    expect((await submit(other, 'phq9', form(PHQ9_MILD))).status).toBe(403);
  });

  it('leaves nothing behind when a form and the withdrawal arrive together (ASVS 15.4.2)', async () => {
    const { session, api } = await consenting(world, '同时撤回的人');
    const subjectId = subjectOf(world, session);
    const seen = new Set<string>();
    for (let round = 0; round < 12; round++) {
      await giveConsent(api);
      const draft = { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 };
      const sending = [
        submit<Refusal>(api, 'phq9', form(PHQ9_MILD)),
        api.put<Refusal>('/v1/assessments/gad7/draft', draft),
      ];
      const order =
        round % 2 === 0 ? [...sending, api.delete<Refusal>(CONSENT)] : [api.delete<Refusal>(CONSENT), ...sending];
      const replies = await Promise.all(order);
      for (const { status, body } of replies) seen.add(`${status} ${status < 400 ? '' : body.code}`.trim());
      expect(await rowsOf(world, 'assessment_submissions', subjectId)).toEqual([]);
      expect(await rowsOf(world, 'assessment_drafts', subjectId)).toEqual([]);
    }
    expect([...seen].filter((reply) => !['200', '201', '204', '403 CONSENT_REQUIRED'].includes(reply))).toEqual([]);
  });

  it('is asked for again when the text changes, without locking people out of their past', async () => {
    const { api } = await consenting(world, '早就同意的人');
    const old = await text();
    const { body } = await submit(api, 'phq9', form(PHQ9_MILD));
    const draft = { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 };
    await api.put('/v1/assessments/gad7/draft', draft);
    await changeCounty(world, { resultMonths: 12 });

    const current = await text();
    expect(current.version).not.toBe(old.version);
    expect((await api.get<{ items: Standing[] }>('/v1/consents')).body.items[0]).toMatchObject({
      version: old.version,
      currentVersion: current.version,
      given: false,
    });
    expect((await submit<Refusal>(api, 'phq9', form(PHQ9_MILD))).body.code).toBe('CONSENT_REQUIRED');
    const change = { ...draft, answers: { q1: 2 }, revision: 1 };
    expect((await api.put<Refusal>('/v1/assessments/gad7/draft', change)).body.code).toBe('CONSENT_REQUIRED');
    expect((await api.put<Refusal>(CONSENT, { version: old.version })).body.code).toBe('CONSENT_TEXT_CHANGED');

    expect((await api.get(`/v1/submissions/${body.submissionId}`)).status).toBe(200);
    expect((await api.get<{ items: unknown[] }>('/v1/submissions')).body.items).toHaveLength(1);
    expect((await api.get<{ answers: unknown }>('/v1/assessments/gad7/draft')).body.answers).toEqual({ q1: 1 });

    await giveConsent(api);
    expect((await api.put('/v1/assessments/gad7/draft', change)).body).toEqual({ revision: 2 });
    expect((await submit(api, 'phq9', form(PHQ9_MILD))).body.history).toHaveLength(2);
  });
});
