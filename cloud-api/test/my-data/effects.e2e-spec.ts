import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fill,
  ok,
  openYear,
  planOf,
  readPlan,
  review,
  rollUpAndRows,
  someone,
  type Someone,
  startPlanCounty,
  submit,
  UNITS,
} from '../eap-plans/support.js';
import { days, Events, MILL, PER_UNIT } from '../events/support.js';
import { everyRow } from '../assessments/support.js';
import type { World } from '../support/world.js';
import { deleteAll } from './support.js';

describe('a person who deletes everything', () => {
  describe('and wrote and signed a plan', () => {
    let world: World;
    let county: Someone;
    let head: Someone;
    let planId: string;

    beforeAll(async () => {
      world = await startPlanCounty();
      county = await someone(world, '县总工会', ['union-staff', 'county']);
      head = await someone(world, '厂长', ['unit-head', { unit: UNITS.mill.id }]);
      await openYear(county);
      ({ planId } = await planOf(head, UNITS.mill));
      await fill(head, planId);
      ok(await submit(head, planId, undefined, { signedName: '罗秋实' }));
    });
    afterAll(() => world.close());

    it('leaves the paper, its name and every published number as they were, and no trace of the account', async () => {
      const published = async () => ({
        years: ok(await county.api.get('/v1/plan-years')),
        rollUp: await rollUpAndRows(world),
        paper: ok(await county.api.get(`/v1/plans/${planId}/submissions/1`)),
        words: (await readPlan(county, planId)).sections.map(({ fields, measures }) => ({ fields, measures })),
      });
      const before = await published();
      expect(JSON.stringify(before.paper)).toContain('罗秋实');
      const { status, body } = await deleteAll(head.api);
      expect(status).toBe(200);
      expect(body.receipt.kept).toEqual([
        expect.objectContaining({ group: 'plans', count: 1 }),
        expect.objectContaining({ group: 'access' }),
      ]);
      // Mutation: `forgetAccount` deletes the papers
      expect(await published()).toEqual(before);
      const traces = (await everyRow(world)).filter(({ row }) => JSON.stringify(row).includes(head.session.accountId));
      expect([...new Set(traces.map(({ table }) => table))].sort()).toEqual(['audit_entries', 'outbox_events']);
    });

    it('does not stop the unit: somebody else goes on where the writing stood', async () => {
      ok(await review(county, planId, 'return'));
      const next = await someone(world, '新来的厂长', ['unit-head', { unit: UNITS.mill.id }]);
      expect((await readPlan(next, planId)).state).toBe('returned');
      ok(await submit(next, planId));
    });
  });

  describe('and signed up for lectures', () => {
    let events: Events;
    beforeAll(async () => {
      events = await Events.start();
    });
    afterAll(() => events.world.close());

    it('makes room for whoever waits; what is over keeps its numbers', async () => {
      const over = await events.published({ seats: 2 });
      for (const person of ['要走的人', '留下的人']) await events.signUp(person, over);
      events.world.clock.advance(days(40));
      const toCome = await events.published({
        ...{ seats: 1, startsAt: inDays(events, 5, 0), endsAt: inDays(events, 5, 2) },
        ...{ signUpUntil: inDays(events, 5, -1), cancelUntil: inDays(events, 5, -20) },
      });
      await events.signUp('要走的人', toCome);
      expect((await events.signUp('等着的人', toCome)).body.state).toBe('waiting');
      const before = (await events.staffRead(over)).counts;
      expect((await deleteAll(await events.as('要走的人'))).status).toBe(200);
      events.forgetSessions();
      // Mutation: rows are deleted without giving up the seat
      expect((await events.staffRead(toCome)).counts).toMatchObject({ seated: 1, waiting: 0 });
      expect((await events.read(toCome, '等着的人')).mine?.state).toBe('seated');
      expect((await events.staffRead(over)).counts).toEqual(before);
      expect((await events.read(toCome, '要走的人')).mine).toBeNull();
    });

    it('gives a unit its seat back', async () => {
      const shared = await events.published({
        ...PER_UNIT,
        ...{ startsAt: inDays(events, 9, 0), endsAt: inDays(events, 9, 2) },
        ...{ signUpUntil: inDays(events, 9, -1), cancelUntil: inDays(events, 9, -20) },
      });
      await events.member('茶厂的人', MILL);
      const { body } = await events.signUp('茶厂的人', shared);
      const head = await events.give('茶厂的负责人', 'unit-head', 'unit', MILL.id);
      expect((await head.post(`/v1/nominations/${body.signUpId}/accept`)).status).toBe(200);
      const taken = async () =>
        (await events.staffRead(shared)).unitShares.find(({ unitId }) => unitId === MILL.id)?.taken;
      expect(await taken()).toBe(1);
      expect((await deleteAll(await events.as('茶厂的人'))).status).toBe(200);
      expect(await taken()).toBe(0);
    });
  });
});

const inDays = (events: Events, count: number, hours: number): string =>
  new Date(events.world.clock.now().getTime() + days(count) + hours * 3_600_000).toISOString();
