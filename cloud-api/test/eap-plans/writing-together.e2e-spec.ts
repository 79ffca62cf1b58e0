import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SectionsRepository } from '../../src/modules/eap-plans/filling/sections.repository.js';
import type { World } from '../support/world.js';
import {
  change,
  edit,
  fill,
  newMeasure,
  ok,
  openYear,
  planOf,
  readPlan,
  refusal,
  type Refusal,
  rollUpAndRows,
  type Someone,
  someone,
  startPlanCounty,
  submit,
  UNITS,
} from './support.js';

describe('writing a plan together', () => {
  let world: World;
  let county: Someone;

  beforeAll(async () => {
    world = await startPlanCounty();
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    await openYear(county);
  });
  afterAll(() => world.close());

  it('keeps both people’s words in different fields, and gives back what met other words, with the writer’s name', async () => {
    const anna = await someone(world, '安', ['unit-liaison', { unit: UNITS.mill.id }]);
    const bert = await someone(world, '博', ['unit-union', { unit: UNITS.mill.id }]);
    const { planId } = await planOf(anna, UNITS.mill);
    const { added, changes } = newMeasure(null, { what: '心理讲座' });
    ok(await edit(anna, planId, 'education', { added, changes: [change('goal', '', '人人会求助'), ...changes] }));
    const { measureId } = added[0]!;
    const [goal, who] = [change('goal', '', '压力小一点'), change('who', '', '工会主席', measureId)];
    const { section, conflicts } = ok(await edit(bert, planId, 'education', { changes: [goal, who] }));
    expect(section).toMatchObject({
      fields: { goal: '人人会求助' },
      measures: [{ what: '心理讲座', who: '工会主席' }],
    });
    const anna_ = (await anna.api.get<{ nickname: string }>('/v1/me')).body.nickname;
    const bert_ = (await bert.api.get<{ nickname: string }>('/v1/me')).body.nickname;
    expect(conflicts).toEqual([
      { measureId: null, field: 'goal', yours: '压力小一点', theirs: '人人会求助', theirName: anna_ },
    ]);
    expect(section.updatedBy).toBe(bert_);
    const removal = {
      measureId,
      from: { what: '心理讲座', when: '', who: '', budgetFen: 500_000, audience: '', indicator: '' },
    };
    const kept = ok(await edit(anna, planId, 'education', { removed: [removal] }));
    expect(kept.conflicts).toEqual([{ measureId, field: null, yours: null, theirs: '心理讲座', theirName: bert_ }]);
    expect(kept.section.measures).toHaveLength(1);
  });

  it('stores every one of eighteen changes by six people that arrive at once in one section', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        someone(world, `教师${index}`, ['unit-liaison', { unit: UNITS.school.id }]),
      ),
    );
    const { planId } = await planOf(people[0]!, UNITS.school);
    const replies = await Promise.all(
      Array.from({ length: 18 }, (_, index) => {
        const { added, changes } = newMeasure(null, { what: `措施${index}` });
        return edit(people[index % people.length]!, planId, 'assistance', { added, changes });
      }),
    );
    expect(replies.map(refusal)).toEqual(replies.map(() => '200 no code'));
    const plan = await readPlan(people[0]!, planId);
    const written = plan.sections.find(({ section }) => section === 'assistance')!;
    expect(written.measures.map(({ what }) => what).sort()).toEqual(replies.map((_, index) => `措施${index}`).sort());
    expect([written.version, plan.state]).toEqual([19, 'draft']);
    const [rollUp, rows] = await rollUpAndRows(world);
    expect(rollUp).toEqual(rows);
  });

  it('refuses a word that was on its way when the plan was handed in', async () => {
    const anna = await someone(world, '理发店安', ['unit-liaison', { unit: UNITS.barber.id }]);
    const bert = await someone(world, '理发店博', ['unit-head', { unit: UNITS.barber.id }]);
    const { planId } = await planOf(anna, UNITS.barber);
    await fill(anna, planId);
    // the moment between looking and writing, made long: meanwhile the plan is handed in
    const sections = world.app.get(SectionsRepository);
    const write = sections.update.bind(sections);
    sections.update = async (row, content) => {
      sections.update = write;
      ok(await submit(anna, planId));
      return write(row, content);
    };
    const words = { changes: [change('concerns', '睡眠和带孩子', '后来写的')] };
    expect(refusal(await edit(bert, planId, 'situation', words))).toBe('409 PLAN_STATE');
    expect((await readPlan(bert, planId)).sections[0]!.fields.concerns).toBe('睡眠和带孩子');
  });

  it('never takes a word behind the back of a plan that is handed in: it is in the submission, or refused', async () => {
    const anna = await someone(world, '茶场安', ['unit-liaison', { unit: UNITS.farm.id }]);
    const bert = await someone(world, '茶场博', ['unit-head', { unit: UNITS.farm.id }]);
    const { planId } = await planOf(anna, UNITS.farm);
    await fill(anna, planId);
    for (let round = 0; round < 5; round++) {
      const before = (await readPlan(anna, planId)).sections[0]!.fields.concerns;
      const words = `第${round}轮写的`;
      const [handedIn, written] = await Promise.all([
        submit(anna, planId),
        edit(bert, planId, 'situation', { changes: [change('concerns', before, words)] }),
      ]);
      expect(handedIn.status).toBe(200);
      const number = handedIn.body.version;
      const frozen = ok(
        await county.api.get<{ sections: { fields: { concerns: string } }[] }>(
          `/v1/plans/${planId}/submissions/${number}`,
        ),
      );
      if (written.status === 200) expect(frozen.sections[0]!.fields.concerns).toBe(words);
      else expect([refusal(written), frozen.sections[0]!.fields.concerns]).toEqual(['409 PLAN_STATE', before]);
      const id = `0192f0c1-0000-7000-8000-00000000f00${round}`;
      const back = { id, number, decision: 'return', reason: '再看看', comments: [] };
      ok(await county.api.post(`/v1/plans/${planId}/reviews`, back));
    }
  });

  it('takes the same changes twice as once, and none for a field that is not in the form', async () => {
    const clerk = await someone(world, '镇政府安', ['unit-liaison', { unit: UNITS.hall.id }]);
    const { planId } = await planOf(clerk, UNITS.hall);
    const { added, changes } = newMeasure();
    const once = ok(await edit(clerk, planId, 'education', { added, changes }));
    const again = ok(await edit(clerk, planId, 'education', { added, changes }));
    expect([again.section, again.conflicts]).toEqual([once.section, []]);
    const refused = await edit(clerk, planId, 'situation', {
      changes: [change('headcountBand', '', '300+'), change('overview', '', '长'.repeat(1001))],
    });
    expect(refusal(refused)).toBe('400 VALIDATION_FAILED');
    expect((refused.body as unknown as Refusal).fields?.map(({ path }) => path)).toEqual([
      'changes.0.field',
      'changes.1.to',
    ]);
    expect(refusal(await edit(clerk, planId, 'nothing', {}))).toBe('400 VALIDATION_FAILED');
    expect(
      refusal(
        await edit(clerk, planId, 'situation', {
          changes: [{ measureId: null, field: 'women', from: null, to: { $gt: 1 } }],
        }),
      ),
    ).toBe('400 VALIDATION_FAILED');
  });

  it('stops at twenty measures a section, and then stores nothing of the patch', async () => {
    const baker = await someone(world, '店主', ['unit-head', { unit: UNITS.bakery.id }]);
    const { planId } = await planOf(baker, UNITS.bakery);
    for (let index = 0; index < 20; index++) ok(await edit(baker, planId, 'education', newMeasure()));
    const refused = await edit(baker, planId, 'education', {
      ...newMeasure(),
      changes: [change('goal', '', '再多一条')],
    });
    expect(refusal(refused)).toBe('409 MEASURE_LIMIT');
    const plan = await readPlan(baker, planId);
    expect([plan.sections[1]!.measures.length, plan.sections[1]!.fields.goal]).toEqual([20, '']);
  });
});
