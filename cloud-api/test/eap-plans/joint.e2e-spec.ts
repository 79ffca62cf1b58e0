import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { World } from '../support/world.js';
import {
  change,
  edit,
  inbox,
  newMeasure,
  ok,
  openYear,
  type Plan,
  planOf,
  readPlan,
  refusal,
  review,
  rollUpAndRows,
  type Someone,
  someone,
  startPlanCounty,
  submit,
  UNITS,
  type Year,
} from './support.js';

const { bakery, barber, repair, mill } = UNITS;

describe('tiny units that file together', () => {
  let world: World;
  let county: Someone;
  let baker: Someone;
  let hairdresser: Someone;
  let planId: string;
  let barberPlan: string;

  const joint = ({ api }: Someone, id: string, ...unitIds: string[]) =>
    api.post<Plan>(`/v1/plans/${id}/joint`, { unitIds });
  const counts = async () => ok(await county.api.get<{ items: Year[] }>('/v1/plan-years')).items[0]!.counts;

  beforeAll(async () => {
    world = await startPlanCounty();
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    baker = await someone(world, '馒头铺店主', ['unit-head', { unit: bakery.id }]);
    hairdresser = await someone(world, '理发店店主', ['unit-head', { unit: barber.id }]);
    await openYear(county);
    ({ planId } = await planOf(baker, bakery));
    ({ planId: barberPlan } = await planOf(hairdresser, barber));
  });
  afterAll(() => world.close());

  it('find each other: tiny, of the same township, not begun', async () => {
    const { items } = ok(await baker.api.get<{ items: object[] }>(`/v1/plans/${planId}/joint-candidates`));
    expect(items).toEqual([
      { unitId: barber.id, unitName: '理发店' },
      { unitId: repair.id, unitName: '修车铺' },
    ]);
    const worker = await someone(world, '织造厂联络员', ['unit-liaison', { unit: mill.id }]);
    const big = await planOf(worker, mill);
    expect(ok(await worker.api.get(`/v1/plans/${big.planId}/joint-candidates`))).toEqual({ items: [] });
    expect(refusal(await joint(worker, big.planId, barber.id))).toBe('409 PLAN_NOT_TINY');
    expect(refusal(await joint(baker, planId, mill.id))).toBe('409 PLAN_NOT_TINY');
  });

  it('are one plan from then on, which one of them writes and the others read', async () => {
    const led = ok(await joint(baker, planId, barber.id, repair.id));
    expect(led.jointWith.map(({ unitName }) => unitName)).toEqual(['理发店', '修车铺']);
    ok(await edit(baker, planId, 'situation', { changes: [change('overview', '', '三家小店，五个人')] }));
    const seen = await readPlan(hairdresser, barberPlan);
    expect(seen).toMatchObject({ form: 'joint', state: 'draft', leadPlanId: planId, mayFill: false, problems: [] });
    expect(seen.jointWith.map(({ unitName }) => unitName)).toEqual(['馒头铺', '修车铺']);
    expect(seen.sections[0]?.fields.overview).toBe('三家小店，五个人');
    expect(refusal(await edit(hairdresser, barberPlan, 'situation', {}))).toBe('409 PLAN_STATE');
    expect(refusal(await submit(hairdresser, barberPlan))).toBe('409 PLAN_STATE');
    expect(await counts()).toMatchObject({ notStarted: 4, draft: 3 });
  });

  it('part again while nothing is handed in: the one that leaves begins anew', async () => {
    ok(await joint(hairdresser, barberPlan));
    expect(await readPlan(hairdresser, barberPlan)).toMatchObject({
      form: 'short',
      state: 'not-started',
      mayFill: true,
    });
    expect((await readPlan(baker, planId)).jointWith).toEqual([{ unitId: repair.id, unitName: '修车铺' }]);
    ok(await joint(baker, planId, barber.id, repair.id));
    expect(await counts()).toMatchObject({ notStarted: 4, draft: 3 });
  });

  it('have filed when the one plan is filed, need no goals, and all hear of the decision', async () => {
    for (const strand of ['education', 'assessment', 'assistance']) {
      ok(await edit(baker, planId, strand, newMeasure(null, { what: '聊聊', when: '每月', who: '店主' })));
    }
    const safeguards = [
      change('leader', '', '店主'),
      change('liaison', '', '店主'),
      change('safeguards', '', '轮流休息'),
    ];
    ok(await edit(baker, planId, 'safeguards', { changes: safeguards }));
    expect(ok(await submit(baker, planId)).state).toBe('passed');
    expect(await readPlan(hairdresser, barberPlan)).toMatchObject({ state: 'passed', version: 1, reviewer: 'county' });
    expect(ok(await county.api.get('/v1/plan-years/current/progress'))).toMatchObject({ filed: 3 });
    expect(refusal(await joint(hairdresser, barberPlan))).toBe('409 PLAN_STATE');
    ok(await review(county, planId, 'pass'));
    expect(await counts()).toMatchObject({ notStarted: 4, approved: 3 });
    const [message] = await inbox(hairdresser);
    expect(message).toMatchObject({ kind: 'plan-approved', target: { page: 'plan', id: barberPlan } });
    expect((await hairdresser.api.get(`/v1/plans/${barberPlan}/submissions/1`)).status).toBe(200);
    const [rollUp, rows] = await rollUpAndRows(world);
    expect(rollUp).toEqual(rows);
  });

  it('cannot enlist each other at once, nor one that has begun', async () => {
    const fresh = await startPlanCounty();
    try {
      const staff = await someone(fresh, '县', ['union-staff', 'county']);
      const [one, two] = [
        await someone(fresh, '甲', ['unit-head', { unit: bakery.id }]),
        await someone(fresh, '乙', ['unit-head', { unit: barber.id }]),
      ];
      await openYear(staff);
      const [first, second] = [await planOf(one, bakery), await planOf(two, barber)];
      const replies = await Promise.all([
        joint(one, first.planId, barber.id),
        joint(two, second.planId, bakery.id),
        joint(one, first.planId, repair.id),
      ]);
      for (const { status } of replies) expect([200, 409]).toContain(status);
      const plans = [await readPlan(one, first.planId), await readPlan(two, second.planId)];
      // nobody follows a plan that follows another
      expect(plans.filter(({ leadPlanId }) => leadPlanId !== null).length).toBeLessThanOrEqual(1);
      const leads = await fresh.dataSource.query<{ n: number }[]>(
        'SELECT COUNT(*) AS n FROM plans a JOIN plans b ON a.lead_plan_id = b.id WHERE b.lead_plan_id IS NOT NULL',
      );
      expect(Number(leads[0]?.n)).toBe(0);
      const [rollUp, rows] = await rollUpAndRows(fresh);
      expect(rollUp).toEqual(rows);
    } finally {
      await fresh.close();
    }
  });
});
