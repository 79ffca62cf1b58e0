import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INSTRUMENTS } from '@anxin/instruments';
import type { ApiClient } from '../support/api-client.js';
import type { World } from '../support/world.js';
import { holderOf, type Refusal, startCounty } from './support.js';

interface Summary {
  assessmentId: string;
  title: string;
}

const RIGHT = { instrumentId: 'who5', holder: '世界卫生组织', scope: '县内非商业使用', grantedOn: '2026-11-01' };

describe('the library', () => {
  let world: World;
  let admin: ApiClient;
  const open = async () =>
    (await world.api.get<{ items: Summary[] }>('/v1/assessments')).body.items.map(({ assessmentId }) => assessmentId);

  beforeAll(async () => {
    world = await startCounty();
    admin = world.as(await holderOf(world, '工会管理员', 'union-admin', 'county'));
  });
  afterAll(() => world.close());

  it('is open to visitors, the two best known first', async () => {
    const { status, body } = await world.api.get<{ items: Summary[] }>('/v1/assessments');
    expect(status).toBe(200);
    expect(body.items.slice(0, 2)).toEqual([
      expect.objectContaining({ assessmentId: 'phq9', title: '最近两周的心情', officialName: 'PHQ-9', itemCount: 9 }),
      expect.objectContaining({ assessmentId: 'gad7', title: '最近两周的担心', itemCount: 7, minutes: 2 }),
    ]);
    expect((await open()).sort()).toEqual(['audit_c', 'cesd10', 'gad2', 'gad7', 'phq2', 'phq4', 'phq9']);
  });

  it('shows of a form what is needed to ask, and nothing that scores (ASVS 8.2.3)', async () => {
    const { body } = await world.api.get('/v1/assessments/phq9');
    expect(body).toMatchObject({
      timeFrame: '过去两周里',
      riskRules: [{ id: 'phq9_item9', itemId: 'q9', op: '>', value: 0, action: 'crisis-path' }],
    });
    expect(body.items).toHaveLength(9);
    expect((body.items as unknown[])[0]).toEqual({
      itemId: 'q1',
      text: '做事时提不起劲或没有兴趣',
      skippable: false,
      options: [
        { value: 0, label: '完全不会' },
        { value: 1, label: '好几天' },
        { value: 2, label: '一半以上的天数' },
        { value: 3, label: '几乎每天' },
      ],
    });
    for (const id of await open()) {
      const text = JSON.stringify((await world.api.get(`/v1/assessments/${id}`)).body);
      expect(text).not.toMatch(/reverse|"bands?"|cutoff|weight|norm|scoring|subscale|aggregate|抑郁情绪|焦虑情绪/i);
    }
  });

  it('has no text of what is not open', async () => {
    const closed = INSTRUMENTS.map(({ id }) => id).filter((id) => id !== 'who5');
    const known = new Set(await open());
    for (const id of closed.filter((one) => !known.has(one))) {
      const { status, body } = await world.api.get<Refusal>(`/v1/assessments/${id}`);
      expect([id, status, body.code]).toEqual([id, 404, 'ASSESSMENT_NOT_FOUND']);
    }
  });

  it('opens a conditional form from the day its right is recorded to the last day of the right', async () => {
    expect(await open()).not.toContain('who5');
    const recorded = await admin.post('/v1/instrument-rights', { ...RIGHT, expiresOn: '2026-11-25' });
    expect([recorded.status, recorded.body]).toEqual([201, { ...RIGHT, expiresOn: '2026-11-25' }]);
    expect(await open()).toContain('who5');
    const noon = world.clock.now();
    world.clock.set(new Date('2026-11-25T15:59:59.000Z'));
    expect(await open()).toContain('who5');
    world.clock.set(new Date('2026-11-25T16:00:00.000Z'));
    expect(await open()).not.toContain('who5');
    world.clock.set(noon);

    await admin.post('/v1/instrument-rights', RIGHT);
    const { body } = await admin.get<{ items: unknown[] }>('/v1/instrument-rights');
    expect(body.items).toEqual([{ ...RIGHT, expiresOn: null }]);
  });

  it('takes no right for what needs none, has no text, or does not exist', async () => {
    const refused = async (change: object) => {
      const { status, body } = await admin.post<Refusal>('/v1/instrument-rights', { ...RIGHT, ...change });
      return `${status} ${body.code}`;
    };
    expect(await refused({ instrumentId: 'phq9' })).toBe('409 INSTRUMENT_NEEDS_NO_RIGHT');
    expect(await refused({ instrumentId: 'pcl5' })).toBe('409 INSTRUMENT_NOT_SHIPPED');
    expect(await refused({ instrumentId: 'scl90' })).toBe('409 INSTRUMENT_NOT_SHIPPED');
    expect(await refused({ instrumentId: 'mine' })).toBe('404 INSTRUMENT_NOT_FOUND');
    expect(await refused({ expiresOn: '2026-11-23' })).toBe('400 INSTRUMENT_RIGHT_EXPIRED');
    expect(await refused({ grantedOn: '2026-02-30' })).toBe('400 VALIDATION_FAILED');
    expect(await refused({ recordedBy: 'somebody' })).toBe('400 VALIDATION_FAILED');
  });

  it('lets nobody but the union’s admin record a right', async () => {
    const others = [
      await world.signIn('职工'),
      await holderOf(world, '工会干部', 'union-staff', 'county'),
      await holderOf(world, '单位负责人', 'unit-head', 'unit'),
    ];
    for (const other of others.map((session) => world.as(session))) {
      for (const reply of [
        await other.post<Refusal>('/v1/instrument-rights', RIGHT),
        await other.get<Refusal>('/v1/instrument-rights'),
      ]) {
        expect([reply.status, reply.body.code]).toEqual([403, 'PERMISSION_REFUSED']);
      }
    }
    expect((await world.api.get('/v1/instrument-rights')).status).toBe(401);
  });
});
