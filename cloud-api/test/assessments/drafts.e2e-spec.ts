import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { World } from '../support/world.js';
import { consenting, type Refusal, rowsOf, startCounty, subjectOf } from './support.js';

const PATH = '/v1/assessments/phq9/draft';
const draft = (answers: Record<string, unknown>, revision: number) => ({
  instrumentVersion: '1.0.0',
  answers,
  revision,
});

describe('an unfinished form', () => {
  let world: World;
  beforeAll(async () => {
    world = await startCounty();
  });
  afterAll(() => world.close());

  it('goes on where it was left, on another phone too', async () => {
    const { api: first } = await consenting(world, '换手机的人');
    expect((await first.put(PATH, draft({ q1: 2, q2: null }, 0))).body).toEqual({ revision: 1 });
    const second = world.as(await world.signIn('换手机的人'));
    expect((await second.get(PATH)).body).toEqual({ instrumentVersion: '1.0.0', answers: { q1: 2 }, revision: 1 });
    expect((await second.put(PATH, draft({ q1: 2, q2: 1, q3: 0 }, 1))).body).toEqual({ revision: 2 });
    const listed = { assessmentId: 'phq9', instrumentVersion: '1.0.0', answeredCount: 3, itemCount: 9, revision: 2 };
    expect((await first.get('/v1/drafts')).body).toEqual({ items: [listed] });
    expect((await first.get(PATH)).body).toEqual({
      instrumentVersion: '1.0.0',
      answers: { q1: 2, q2: 1, q3: 0 },
      revision: 2,
    });
  });

  it('is not overwritten by a phone that has not seen the newest', async () => {
    const { api: first } = await consenting(world, '两个手机的人');
    const second = world.as(await world.signIn('两个手机的人'));
    await first.put(PATH, draft({ q1: 0 }, 0));
    await second.put(PATH, draft({ q1: 0, q2: 3 }, 1));
    for (const stale of [draft({ q1: 1 }, 1), draft({ q1: 1 }, 0), draft({ q1: 1 }, 7)]) {
      const { status, body } = await first.put<Refusal>(PATH, stale);
      expect([status, body.code]).toEqual([409, 'DRAFT_CHANGED']);
    }
    expect((await first.get<{ answers: unknown }>(PATH)).body.answers).toEqual({ q1: 0, q2: 3 });
  });

  it('takes the same answers twice as once: a reply may have been lost', async () => {
    const { api } = await consenting(world, '没收到回音的人');
    for (let time = 0; time < 3; time++)
      expect((await api.put(PATH, draft({ q1: 1 }, 0))).body).toEqual({ revision: 1 });
    for (let time = 0; time < 3; time++) {
      expect((await api.put(PATH, draft({ q1: 1, q2: 2 }, 1))).body).toEqual({ revision: 2 });
    }
  });

  it('lets one of many that write at once win, and tells the others (ASVS 15.4.2)', async () => {
    const { session, api } = await consenting(world, '手快的人');
    const values = [0, 1, 2, 3];
    const first = await Promise.all(values.map((value) => api.put(PATH, draft({ q1: value }, 0))));
    expect(first.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await rowsOf(world, 'assessment_drafts', subjectOf(world, session))).toHaveLength(1);
    const next = await Promise.all(values.map((value) => api.put(PATH, draft({ q1: 0, q2: value, q3: value }, 1))));
    expect(next.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = values[next.findIndex(({ status }) => status === 200)];
    expect((await api.get(PATH)).body).toMatchObject({ answers: { q1: 0, q2: winner, q3: winner }, revision: 2 });
  });

  it('is nobody else’s', async () => {
    const { api } = await consenting(world, '答到一半的人');
    await api.put(PATH, draft({ q1: 3 }, 0));
    const { api: other } = await consenting(world, '别人');
    expect((await other.get<Refusal>(PATH)).body.code).toBe('DRAFT_NOT_FOUND');
    expect((await other.delete(PATH)).status).toBe(204);
    expect((await api.get(PATH)).status).toBe(200);
  });

  it('can be thrown away, and begun again', async () => {
    const { api } = await consenting(world, '重新来的人');
    await api.put(PATH, draft({ q1: 3 }, 0));
    expect((await api.delete(PATH)).status).toBe(204);
    expect((await api.get(PATH)).status).toBe(404);
    expect((await api.put<Refusal>(PATH, draft({ q1: 1 }, 1))).body.code).toBe('DRAFT_CHANGED');
    expect((await api.put(PATH, draft({ q1: 1 }, 0))).body).toEqual({ revision: 1 });
  });

  it('takes only answers that are on the form, of the version that is open', async () => {
    const { api } = await consenting(world, '填错的人');
    const refused = async (body: object) => {
      const reply = await api.put<Refusal>(PATH, body);
      return `${reply.status} ${reply.body.code}`;
    };
    expect(await refused(draft({ q1: 9 }, 0))).toBe('400 ANSWER_NOT_AN_OPTION');
    expect(await refused(draft({ name: '温致远' }, 0))).toBe('400 ANSWER_UNKNOWN_ITEM');
    expect(await refused({ ...draft({}, 0), instrumentVersion: '0.1.0' })).toBe('409 ASSESSMENT_VERSION_CHANGED');
    expect(await refused(draft({}, -1))).toBe('400 VALIDATION_FAILED');
    expect((await api.put<Refusal>('/v1/assessments/scl90/draft', draft({}, 0))).body.code).toBe(
      'ASSESSMENT_NOT_FOUND',
    );
  });
});
