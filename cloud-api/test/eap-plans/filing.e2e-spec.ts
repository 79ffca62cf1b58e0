import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { World } from '../support/world.js';
import {
  change,
  DUE,
  edit,
  fill,
  inbox,
  kindsIn,
  newMeasure,
  ok,
  openYear,
  planOf,
  type PlanSummary,
  readPlan,
  refusal,
  type Refusal,
  review,
  rollUpAndRows,
  type Someone,
  someone,
  startPlanCounty,
  submit,
  TOWN,
  UNITS,
  VALLEY,
} from './support.js';

describe('filing a plan', () => {
  let world: World;
  let county: Someone;
  let town: Someone;
  let liaison: Someone;
  let head: Someone;

  beforeAll(async () => {
    world = await startPlanCounty();
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    town = await someone(world, '镇工会干部', ['union-staff', { region: TOWN }]);
    liaison = await someone(world, '联络员小周', ['unit-liaison', { unit: UNITS.mill.id }]);
    head = await someone(world, '厂长', ['unit-head', { unit: UNITS.mill.id }]);
    await openYear(county);
  });
  afterAll(() => world.close());

  it('goes from the liaison to the township to the county, with a return on the way, and everybody hears of it (ASVS 2.3.5)', async () => {
    const { planId, state, form, dueAt, version } = await planOf(liaison, UNITS.mill);
    expect({ state, form, dueAt, version }).toEqual({ state: 'not-started', form: 'full', dueAt: DUE, version: 0 });
    await fill(liaison, planId);
    const filled = await readPlan(head, planId);
    expect(filled).toMatchObject({ state: 'draft', problems: [], mayFill: true, mayReview: false, lastYear: null });
    expect(filled.sections.find(({ section }) => section === 'safeguards')?.fields.budgetFen).toBe(1_500_000);
    expect(filled.sections[0]).toMatchObject({ section: 'situation', fields: { headcountBand: '100—299人' } });

    const first = ok(await submit(liaison, planId));
    expect(first).toMatchObject({ state: 'submitted', reviewer: 'first', version: 1, late: false, mayFill: false });
    expect(first.submittedAt).toBe('2026-11-24T04:00:00.000Z');
    expect(await kindsIn(town)).toEqual(['plan-submitted']);
    expect(await kindsIn(county)).toEqual([]);

    const measureId = first.sections[1]?.measures[0]?.measureId;
    const comments = [{ section: 'education', measureId, field: 'budgetFen', text: '预算写少了' }];
    const returned = ok(await review(town, planId, 'return', { comments }));
    expect(returned).toMatchObject({ state: 'returned', reviewer: null, mayReview: false });
    expect(returned.returned).toEqual({
      ...{ reason: '请补充预算', comments, by: 'first', at: '2026-11-24T04:00:00.000Z' },
    });
    expect((await inbox(liaison))[0]).toMatchObject({ kind: 'plan-returned', target: { page: 'plan', id: planId } });
    expect((await inbox(liaison))[0]?.text).toContain('请补充预算');
    expect(await kindsIn(head)).toEqual(['plan-returned']);

    ok(
      await edit(head, planId, 'education', {
        changes: [change('budgetFen', 500_000, 800_000, measureId), change('goal', '人人知道去哪里求助', '人人会求助')],
      }),
    );
    const second = ok(await submit(head, planId));
    expect(second).toMatchObject({ state: 'submitted', version: 2, returned: null });
    expect(second.submissions.map(({ outcome }) => outcome)).toEqual(['returned', null]);

    const passed = ok(await review(town, planId, 'pass', { number: 2 }));
    expect(passed).toMatchObject({ state: 'passed', reviewer: 'county', mayReview: false });
    expect(await kindsIn(county)).toEqual(['plan-passed']);
    expect((await readPlan(county, planId)).mayReview).toBe(true);
    const approved = ok(await review(county, planId, 'pass', { number: 2 }));
    expect(approved.state).toBe('approved');
    expect(approved.reviewSteps.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      'first pass',
      'county pass',
    ]);
    expect((await kindsIn(liaison)).sort()).toEqual(['plan-approved', 'plan-returned']);

    const { changes } = ok(await county.api.get<{ changes: object[] }>(`/v1/plans/${planId}/diff`));
    expect(changes).toEqual([
      {
        ...{ section: 'education', measureId: null, field: 'goal', kind: 'changed' },
        ...{ before: '人人知道去哪里求助', after: '人人会求助', label: '第2步《心理健康教育》：目标' },
      },
      {
        ...{ section: 'education', measureId, field: 'budgetFen', kind: 'changed' },
        ...{ before: 500_000, after: 800_000, label: '第2步《心理健康教育》第1项：经费' },
      },
    ]);
    const old = ok(await head.api.get<object>(`/v1/plans/${planId}/submissions/1`));
    expect(old).toMatchObject({ number: 1, onTime: true, reviews: [{ stage: 'first', decision: 'return', comments }] });
  });

  it('says step by step what is missing, in sentences, and takes nothing before', async () => {
    const teacher = await someone(world, '小学联络员', ['unit-liaison', { unit: UNITS.school.id }]);
    const { planId } = await planOf(teacher, UNITS.school);
    const { added, changes } = newMeasure();
    ok(
      await edit(teacher, planId, 'education', {
        added,
        changes: changes.filter(({ field }: { field?: string }) => field !== 'who'),
      }),
    );
    const { problems } = await readPlan(teacher, planId);
    expect(problems.map(({ text }) => text)).toEqual([
      '第1步：请选择‘有没有倒班’',
      '第1步：请填写‘单位概况’',
      '第1步：请填写‘职工最关心的问题’',
      '第2步：请填写‘目标’',
      '第2步：请填写‘谁负责’',
      '第3步：请填写‘目标’',
      '第3步：请至少写一项措施',
      '第4步：请填写‘目标’',
      '第4步：请至少写一项措施',
      '第5步：请填写‘分管负责人’',
      '第5步：请填写‘联络员’',
      '第5步：请填写‘保障措施’',
      '第5步：请填写‘隐私保护’',
    ]);
    const refused = await teacher.api.post<Refusal>(`/v1/plans/${planId}/submit`, { id: randomUUID() });
    expect([refused.status, refused.body.code, refused.body.message]).toEqual([
      ...[409, 'PLAN_INCOMPLETE', '还有13处没填完，补上就能交'],
    ]);
    expect(refused.body.fields?.[4]).toEqual({
      path: `education.${problems[4]?.measureId}.who`,
      message: '第2步：请填写‘谁负责’',
    });
    expect(await readPlan(teacher, planId)).toMatchObject({ state: 'draft', version: 0, submissions: [] });
  });

  it('goes to the county directly where the township has nobody to review it, and says so', async () => {
    const clerk = await someone(world, '镇政府联络员', ['unit-liaison', { unit: UNITS.hall.id }]);
    const { planId } = await planOf(clerk, UNITS.hall);
    await fill(clerk, planId);
    const handedIn = ok(await submit(clerk, planId));
    expect(handedIn).toMatchObject({ state: 'passed', reviewer: 'county' });
    expect(handedIn.reviewSteps.map(({ outcome }) => outcome)).toEqual(['skipped', null]);
    expect(await inbox(county)).toContainEqual(
      expect.objectContaining({ kind: 'plan-submitted', target: { page: 'plan', id: planId } }),
    );
    expect(ok(await review(county, planId, 'pass')).state).toBe('approved');
  });

  it('is stored once however often it is sent, and not at all under somebody else’s id', async () => {
    const farmer = await someone(world, '茶场联络员', ['unit-liaison', { unit: UNITS.farm.id }]);
    const { planId } = await planOf(farmer, UNITS.farm);
    await fill(farmer, planId);
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 8 }, () => submit(farmer, planId, id)));
    expect(replies.map(({ status, body }) => [status, body.version])).toEqual(replies.map(() => [200, 1]));
    expect(refusal(await submit(farmer, planId))).toBe('409 PLAN_STATE');
    ok(await review(county, planId, 'return'));
    expect(ok(await submit(farmer, planId, id))).toMatchObject({ state: 'returned', version: 1 });
    const other = await planOf(liaison, UNITS.mill);
    expect(refusal(await submit(liaison, other.planId, id))).toBe('409 PLAN_STATE');
  });

  it('keeps the roll-up equal to the plans, and shows regions their part', async () => {
    const [rollUp, rows] = await rollUpAndRows(world);
    expect(rollUp).toEqual(rows);
    const all = ok(
      await county.api.get<{ total: number; byRegion: { regionId: string; total: number }[] }>(
        '/v1/plan-years/2026/summary',
      ),
    );
    expect(all.total).toBe(7);
    expect(all.byRegion.map(({ regionId, total }) => [regionId, total])).toEqual([
      [TOWN, 5],
      [VALLEY, 2],
    ]);
    const part = ok(await town.api.get<{ total: number; byRegion: object[] }>('/v1/plan-years/2026/summary'));
    expect([part.total, part.byRegion.length]).toEqual([5, 1]);
    const listed = ok(await town.api.get<{ items: PlanSummary[] }>('/v1/plan-years/2026/plans?kind=new-economy'));
    expect(listed.items.map(({ unitName, form }) => `${unitName} ${form}`)).toEqual([
      '馒头铺 short',
      '理发店 short',
      '修车铺 short',
    ]);
    expect(ok(await liaison.api.get('/v1/plan-years/current/progress'))).toEqual({ year: 2026, total: 7, filed: 3 });
  });
});
