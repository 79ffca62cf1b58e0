import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import type { World } from '../support/world.js';
import {
  change,
  edit,
  fill,
  kindsIn,
  ok,
  openYear,
  planOf,
  readPlan,
  refusal,
  review,
  type Someone,
  someone,
  startPlanCounty,
  submit,
  TOWN,
  UNITS,
  VALLEY,
  YEAR_SETTINGS,
} from './support.js';

describe('plans and other people', () => {
  let world: World;
  let county: Someone;
  let liaison: Someone;
  let planId: string;

  beforeAll(async () => {
    world = await startPlanCounty();
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    liaison = await someone(world, '织造厂联络员', ['unit-liaison', { unit: UNITS.mill.id }]);
    await openYear(county);
    ({ planId } = await planOf(liaison, UNITS.mill));
    await fill(liaison, planId);
    ok(await submit(liaison, planId));
  });
  afterAll(() => world.close());

  /** What each route about one plan answers. */
  const askAll = async (api: ApiClient, id = planId): Promise<string[]> => {
    const body = { id: randomUUID(), number: 1, decision: 'pass', reason: '', comments: [] };
    const nothing = { changes: [], added: [], moved: [], removed: [] };
    const replies = [
      await api.get(`/v1/plans/${id}`),
      await api.get(`/v1/plans/${id}/submissions/1`),
      await api.get(`/v1/plans/${id}/diff?from=1&to=1`),
      await api.get(`/v1/plans/${id}/plan.pdf`),
      await api.post(`/v1/plans/${id}/sections/situation/changes`, nothing),
      await api.post(`/v1/plans/${id}/submit`, { id: randomUUID() }),
      await api.get(`/v1/plans/${id}/joint-candidates`),
      await api.post(`/v1/plans/${id}/joint`, { unitIds: [] }),
      await api.post(`/v1/plans/${id}/reviews`, body),
      await api.post(`/v1/plans/${id}/extension`, { dueAt: '2027-01-01T00:00:00.000Z', reason: '试试' }),
    ];
    return replies.map((reply) => (reply.status === 200 ? 'yes' : refusal(reply)));
  };
  const NO = '404 PLAN_NOT_FOUND';
  const FORBIDDEN = '403 PERMISSION_REFUSED';

  it('do not exist for people of other units, whatever they ask (ASVS 8.2.2)', async () => {
    const other = await someone(world, '茶场厂长', ['unit-head', { unit: UNITS.farm.id }]);
    expect(await askAll(other.api)).toEqual([...Array<string>(8).fill(NO), FORBIDDEN, FORBIDDEN]);
    expect(await askAll(other.api, randomUUID())).toEqual([...Array<string>(8).fill(NO), FORBIDDEN, FORBIDDEN]);
  });

  it('do not exist for the union and the departments of other regions (ASVS 8.2.2)', async () => {
    const union = await someone(world, '山谷镇工会', ['union-staff', { region: VALLEY }]);
    expect(await askAll(union.api)).toEqual([
      NO,
      NO,
      NO,
      NO,
      FORBIDDEN,
      FORBIDDEN,
      FORBIDDEN,
      FORBIDDEN,
      NO,
      FORBIDDEN,
    ]);
    const department = await someone(world, '山谷镇部门', ['department-member', { region: VALLEY }]);
    expect(await askAll(department.api)).toEqual([NO, NO, NO, NO, ...Array<string>(6).fill(FORBIDDEN)]);
  });

  it('are read, and no more, by a department of the region', async () => {
    const department = await someone(world, '城关镇部门', ['department-member', { region: TOWN }]);
    expect(await askAll(department.api)).toEqual(['yes', 'yes', 'yes', 'yes', ...Array<string>(6).fill(FORBIDDEN)]);
    expect(await readPlan(department, planId)).toMatchObject({ mayFill: false, mayReview: false });
  });

  it.each([
    ['a worker without a role', []],
    ['a peer counselor of the unit', [['peer-counselor', { unit: UNITS.mill.id }]]],
    ['an expert', [['expert', 'county']]],
    ['the operator', [['operator', 'county']]],
  ] as const)('are nothing for %s, who may only hear how many have filed', async (name, grants) => {
    const person = await someone(world, name, ...(grants as unknown as Parameters<typeof someone>[2][]));
    expect(await askAll(person.api)).toEqual(Array<string>(10).fill(FORBIDDEN));
    for (const path of ['/v1/plan-years', '/v1/plan-years/2026/summary', '/v1/plan-years/2026/plans', '/v1/my/plans']) {
      expect([path, refusal(await person.api.get(path))]).toEqual([path, FORBIDDEN]);
    }
    expect(ok(await person.api.get('/v1/plan-years/current/progress'))).toEqual({ year: 2026, total: 7, filed: 1 });
  });

  it('are the county’s to set up: a township’s union may look at an open year, and at no other', async () => {
    const union = await someone(world, '城关镇工会', ['union-admin', { region: TOWN }]);
    ok(await county.api.post('/v1/plan-years', { year: 2027, ...YEAR_SETTINGS }));
    const { items } = ok(
      await union.api.get<{ items: { year: number; counts: { passed: number } }[] }>('/v1/plan-years'),
    );
    expect(items).toMatchObject([{ year: 2026, counts: { passed: 1 } }]);
    expect(refusal(await union.api.get('/v1/plan-years/2027/summary'))).toBe('404 PLAN_YEAR_NOT_FOUND');
    expect(ok(await county.api.get<{ total: number }>('/v1/plan-years/2027/summary')).total).toBe(0);
    for (const [path, body] of [
      ['/v1/plan-years', { year: 2028, ...YEAR_SETTINGS }],
      ['/v1/plan-years/2026/open', {}],
      ['/v1/plan-years/2026/close', {}],
      ['/v1/plan-years/2027/open', {}],
    ] as const) {
      expect(refusal(await union.api.post(path, body))).toBe(FORBIDDEN);
    }
    expect(refusal(await union.api.put('/v1/plan-years/2026', YEAR_SETTINGS))).toBe(FORBIDDEN);
  });

  it('are not judged by who wrote or handed them in, or has any role in the unit, whichever role is active', async () => {
    const both = await someone(world, '也是工会干部的联络员', ['unit-liaison', { unit: UNITS.school.id }]);
    const { planId: schoolPlan } = await planOf(both, UNITS.school);
    await fill(both, schoolPlan);
    const union = await someone(world, '城关镇另一位工会', ['union-staff', { region: TOWN }]);
    const writer = await someone(world, '也是工会干部的联络员', ['union-staff', { region: TOWN }]);
    const peer = await someone(
      world,
      '小学的心理辅导员',
      ['peer-counselor', { unit: UNITS.school.id }],
      ['union-staff', { region: TOWN }],
    );
    ok(await submit(writer, schoolPlan));
    expect(await kindsIn(union)).toEqual(['plan-submitted']);
    expect([await kindsIn(writer), await kindsIn(peer)]).toEqual([[], []]); // not asked either
    for (const near of [writer, peer]) {
      expect((await readPlan(near, schoolPlan)).mayReview).toBe(false);
      expect(refusal(await review(near, schoolPlan, 'pass'))).toBe('409 PLAN_OWN_REVIEW');
    }
    // the role in the unit is taken away: what they wrote still stands
    const formerWriter = await someone(world, '也是工会干部的联络员');
    expect(refusal(await review(formerWriter, schoolPlan, 'pass'))).toBe('409 PLAN_OWN_REVIEW');
    expect((await readPlan(union, schoolPlan)).mayReview).toBe(true);
    expect(ok(await review(union, schoolPlan, 'pass')).state).toBe('passed');
  });

  it('are judged by two different people, also where one person is the union of township and county (ASVS 2.3.5)', async () => {
    const clerk = await someone(world, '镇政府联络员', ['unit-liaison', { unit: UNITS.hall.id }]);
    const twice = await someone(
      world,
      '兼县里的镇工会',
      ['union-staff', { region: VALLEY }],
      ['union-staff', 'county'],
    );
    const { planId: hallPlan } = await planOf(clerk, UNITS.hall);
    await fill(clerk, hallPlan);
    ok(await submit(clerk, hallPlan));
    expect(ok(await review(twice, hallPlan, 'pass')).mayReview).toBe(false);
    expect(refusal(await review(twice, hallPlan, 'pass'))).toBe('409 PLAN_OWN_REVIEW');
    expect(ok(await review(county, hallPlan, 'pass')).state).toBe('approved');
  });

  it('get one decision per stage: of two reviewers at once one decides, the other is told to look', async () => {
    const people = [county, await someone(world, '县工会第二位', ['union-admin', 'county'])];
    const replies = await Promise.all(people.map((person) => review(person, planId, 'pass')));
    expect(replies.map(refusal).sort()).toEqual(['200 no code', '409 PLAN_STATE']);
    expect((await readPlan(county, planId)).reviewSteps).toMatchObject([{ outcome: 'skipped' }, { outcome: 'pass' }]);
  });

  it('are decided by the version that was read, once per decision’s id, and returned with a reason', async () => {
    const farmer = await someone(world, '茶场联络员', ['unit-liaison', { unit: UNITS.farm.id }]);
    const union = await someone(world, '山谷镇另一位工会', ['union-staff', { region: VALLEY }]);
    const { planId: farmPlan } = await planOf(farmer, UNITS.farm);
    await fill(farmer, farmPlan);
    ok(await submit(farmer, farmPlan));
    expect(refusal(await review(union, farmPlan, 'pass', { number: 2 }))).toBe('409 PLAN_STATE');
    expect(refusal(await review(union, farmPlan, 'return', { reason: ' ' }))).toBe('400 PLAN_REASON_NEEDED');
    const id = randomUUID();
    ok(await review(union, farmPlan, 'return', { id }));
    expect(ok(await review(union, farmPlan, 'return', { id })).state).toBe('returned'); // the reply may have been lost
    expect((await kindsIn(farmer)).filter((kind) => kind === 'plan-returned')).toHaveLength(1);
    expect(refusal(await edit(county, farmPlan, 'situation', { changes: [change('women', null, 3)] }))).toBe(FORBIDDEN);
    expect(refusal(await county.api.get(`/v1/plans/${farmPlan}/submissions/7`))).toBe(NO);
    expect(refusal(await county.api.get(`/v1/plans/${farmPlan}/diff`))).toBe(NO);
  });

  it('pass from a township whose reviewer is gone to the county, which then decides alone', async () => {
    const baker = await someone(world, '馒头铺店主', ['unit-head', { unit: UNITS.bakery.id }]);
    const { planId: tinyPlan } = await planOf(baker, UNITS.bakery);
    await fill(baker, tinyPlan);
    expect(ok(await submit(baker, tinyPlan)).state).toBe('submitted');
    expect((await readPlan(county, tinyPlan)).mayReview).toBe(false);
    expect(refusal(await review(county, tinyPlan, 'pass'))).toBe('409 PLAN_STATE');
    await world.dataSource.query('DELETE FROM role_grants WHERE scope_type = ? AND scope_id = ?', ['region', TOWN]);
    expect((await readPlan(county, tinyPlan)).mayReview).toBe(true);
    const approved = ok(await review(county, tinyPlan, 'pass'));
    expect(approved).toMatchObject({ state: 'approved', reviewSteps: [{ outcome: 'skipped' }, { outcome: 'pass' }] });
  });
});
