import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/index.js';
import type { World } from '../support/world.js';
import {
  DUE,
  fill,
  inbox,
  ok,
  openYear,
  type Plan,
  planOf,
  type PlanSummary,
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
  YEAR_SETTINGS,
} from './support.js';

const after = (milliseconds: number) => new Date(Date.parse(DUE) + milliseconds);

const MILL_SUBMISSION = randomUUID();

describe('the deadline', () => {
  let world: World;
  let county: Someone;
  let mill: Someone;
  let school: Someone;
  let hall: Someone;
  const year = async () =>
    ok(await county.api.get<{ items: Year[] }>('/v1/plan-years')).items.find((one) => one.year === 2026)!;
  const lateOnes = async (late: boolean) =>
    ok(await county.api.get<{ items: PlanSummary[] }>(`/v1/plan-years/2026/plans?late=${late}`)).items.map(
      ({ unitName }) => unitName,
    );
  const signedIn = async () => {
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    mill = await someone(world, '织造厂联络员', ['unit-liaison', { unit: UNITS.mill.id }]);
    school = await someone(world, '小学联络员', ['unit-liaison', { unit: UNITS.school.id }]);
    hall = await someone(world, '镇政府联络员', ['unit-liaison', { unit: UNITS.hall.id }]);
  };

  beforeAll(async () => {
    world = await startPlanCounty();
    await signedIn();
    await openYear(county);
    for (const [who, unit] of [
      [mill, UNITS.mill],
      [school, UNITS.school],
      [hall, UNITS.hall],
    ] as const) {
      await fill(who, (await planOf(who, unit)).planId);
    }
    world.clock.set(after(-1000));
    await signedIn();
  });
  afterAll(() => world.close());

  it('counts when the request reached the server: one that waits behind others while the deadline passes is in time', async () => {
    const { planId } = await planOf(mill, UNITS.mill);
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let isHeld!: () => void;
    const held = new Promise<void>((resolve) => (isHeld = resolve));
    // somebody else has the plan: whoever hands it in now must wait
    const holding = world.app.get(UnitOfWork).run(async () => {
      await world.app.get(UnitOfWork).manager.query('UPDATE plans SET revision = revision + 1 WHERE id = ?', [planId]);
      isHeld();
      await gate;
    });
    await held;
    const reached = once(world.app.getHttpServer(), 'request');
    const handingIn = submit(mill, planId, MILL_SUBMISSION);
    await reached;
    world.clock.set(after(5000));
    open();
    await holding;
    const plan = ok(await handingIn);
    expect(plan).toMatchObject({ late: false, submittedAt: after(-1000).toISOString() });
    expect(plan.submissions).toMatchObject([{ number: 1, onTime: true }]);
  });

  it('is not held open by a request that is begun in time and finished whenever it suits', () => {
    const server = world.app.getHttpServer() as unknown as { requestTimeout: number };
    expect(server.requestTimeout).toBe(60_000); // Node ends it then; Fastify's own default is never
  });

  it('takes what comes after it, and marks it late', async () => {
    const { planId } = await planOf(school, UNITS.school);
    const plan = ok(await submit(school, planId));
    expect(plan).toMatchObject({ state: 'passed', late: true, submittedAt: after(5000).toISOString() });
    expect(plan.submissions).toMatchObject([{ number: 1, onTime: false }]);
    // handing in again after a return does not make it better or worse
    ok(await review(county, planId, 'return'));
    expect(ok(await submit(school, planId))).toMatchObject({ version: 2, late: true });
  });

  it('shows who is late in counts and lists alike: those filed late, and those not filed', async () => {
    expect((await year()).counts).toMatchObject({ notStarted: 4, draft: 1, passed: 2, late: 6 });
    expect(await lateOnes(true)).toEqual(['实验小学', '馒头铺', '理发店', '修车铺', '山谷镇政府', '茶场']);
    expect(await lateOnes(false)).toEqual(['织造厂']);
    const summary = ok(
      await county.api.get<{
        byRegion: { regionId: string; late: number }[];
        byKind: { kind: string; late: number }[];
      }>('/v1/plan-years/2026/summary'),
    );
    expect(summary.byRegion.map(({ late }) => late)).toEqual([4, 2]);
    expect(summary.byKind.map(({ kind, late }) => `${kind} ${late}`)).toEqual([
      ...['government 1', 'enterprise 1', 'institution 1', 'new-economy 3'],
    ]);
  });

  it('is moved for one unit with a reason that its people read; who then files within it is in time', async () => {
    const { planId } = await planOf(hall, UNITS.hall);
    const extend = (dueAt: string, reason: string) =>
      county.api.post<Plan>(`/v1/plans/${planId}/extension`, { dueAt, reason });
    expect(refusal(await extend(after(86_400_000).toISOString(), '  '))).toBe('400 PLAN_REASON_NEEDED');
    expect(refusal(await extend(after(1000).toISOString(), '换了联络员'))).toBe('400 VALIDATION_FAILED');
    const extended = ok(await extend(after(86_400_000).toISOString(), '换了联络员'));
    expect(extended).toMatchObject({
      late: false,
      extended: true,
      extensionReason: '换了联络员',
      dueAt: after(86_400_000).toISOString(),
    });
    ok(await extend(after(86_400_000).toISOString(), '换了联络员')); // the reply may have been lost
    expect((await inbox(hall)).filter(({ kind }) => kind === 'plan-extended')).toHaveLength(1);
    expect((await year()).counts.late).toBe(5);
    expect(await lateOnes(false)).toEqual(['织造厂', '山谷镇政府']);
    expect(ok(await submit(hall, planId))).toMatchObject({ late: false, version: 1 });
    expect((await year()).counts.late).toBe(5);
  });

  it('forgives a unit that filed late, when it is given longer afterwards', async () => {
    const { planId } = await planOf(school, UNITS.school);
    ok(
      await county.api.post(`/v1/plans/${planId}/extension`, { dueAt: after(3_600_000).toISOString(), reason: '停电' }),
    );
    expect(await readPlan(school, planId)).toMatchObject({ late: false, submissions: [{ onTime: true }, {}] });
    expect((await year()).counts.late).toBe(4);
    const { planId: inTime } = await planOf(mill, UNITS.mill);
    const needless = { dueAt: after(3_600_000).toISOString(), reason: '不需要' };
    expect(refusal(await county.api.post(`/v1/plans/${inTime}/extension`, needless))).toBe('409 PLAN_STATE');
  });

  it('can be moved for everybody, only into the future, and then nobody who has filed is late', async () => {
    const farmer = await someone(world, '茶场联络员', ['unit-liaison', { unit: UNITS.farm.id }]);
    const { planId } = await planOf(farmer, UNITS.farm);
    await fill(farmer, planId);
    ok(await submit(farmer, planId));
    expect((await readPlan(farmer, planId)).late).toBe(true);
    const put = (change: object) => county.api.put<Year>('/v1/plan-years/2026', { ...YEAR_SETTINGS, ...change });
    expect(refusal(await put({ dueAt: after(4000).toISOString() }))).toBe('400 VALIDATION_FAILED');
    expect(refusal(await put({ dueAt: after(7_200_000).toISOString(), kinds: ['enterprise'] }))).toBe(
      '409 PLAN_YEAR_STATE',
    );
    const moved = ok(await put({ dueAt: after(7_200_000).toISOString(), reminderDays: [1] }));
    expect(moved).toMatchObject({ dueAt: after(7_200_000).toISOString(), reminderDays: [1] });
    expect(moved.counts.late).toBe(0);
    expect(await lateOnes(true)).toEqual([]);
    const [rollUp, rows] = await rollUpAndRows(world);
    expect(rollUp).toEqual(rows);
  });

  it('closes with the year: nothing is written, handed in or decided any more, and a retry still gets its reply', async () => {
    const { planId } = await planOf(mill, UNITS.mill);
    const { body } = await county.api.get<Plan>(`/v1/plans/${planId}`);
    expect(body.mayReview).toBe(true);
    const closed = ok(await county.api.post<Year>('/v1/plan-years/2026/close'));
    expect(closed.state).toBe('closed');
    expect(ok(await submit(mill, planId, MILL_SUBMISSION))).toMatchObject({ version: 1, late: false, mayFill: false });
    expect(refusal(await review(county, planId, 'pass'))).toBe('409 PLAN_YEAR_STATE');
    expect(refusal(await submit(school, (await planOf(school, UNITS.school)).planId))).toBe('409 PLAN_YEAR_STATE');
    expect((await readPlan(county, planId)).mayReview).toBe(false);
    expect(refusal(await county.api.post('/v1/plan-years/2026/open'))).toBe('409 PLAN_YEAR_STATE');
    expect(ok(await county.api.post<Year>('/v1/plan-years/2026/close')).state).toBe('closed');
  });
});
