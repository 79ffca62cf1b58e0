import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RemindersJob } from '../../src/modules/eap-plans/reminders/reminders.job.js';
import type { World } from '../support/world.js';
import { fill, inbox, ok, openYear, planOf, type Someone, someone, startPlanCounty, submit, UNITS } from './support.js';

/** In the county. */
const at = (local: string) => new Date(`${local}+08:00`);

describe('reminders', () => {
  let world: World;
  let county: Someone;
  const run = () => world.app.get(RemindersJob).run();
  /** Every reminder that lies in any inbox: unit by unit, and how many days are left. */
  const sent = async (): Promise<string[]> => {
    const rows = await world.dataSource.query<{ params: string }[]>(
      "SELECT params FROM messages WHERE kind = 'plan-reminder' ORDER BY id",
    );
    return rows
      .map(({ params }) => JSON.parse(params) as { unitName: string; daysLeft: number })
      .map(({ unitName, daysLeft }) => `${unitName} ${daysLeft}`)
      .sort();
  };
  const forget = () => world.dataSource.query("DELETE FROM messages WHERE kind = 'plan-reminder'");
  const people = async () => {
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    await someone(world, '织造厂厂长', ['unit-head', { unit: UNITS.mill.id }]);
    const mill = await someone(world, '织造厂联络员', ['unit-liaison', { unit: UNITS.mill.id }]);
    const school = await someone(world, '小学工会', ['unit-union', { unit: UNITS.school.id }]);
    return { mill, school };
  };

  beforeAll(async () => {
    world = await startPlanCounty(); // noon on 24 November; the deadline is 15 December, 18:00
    await people();
    await openYear(county); // reminders 14, 7 and 1 days before
  });
  afterAll(() => world.close());

  it('go to the people of units that have not filed, when the step’s hour comes, once', async () => {
    await run();
    expect(await sent()).toEqual([]);
    world.clock.set(at('2026-12-01T08:59:59'));
    await run();
    expect(await sent()).toEqual([]);
    world.clock.set(at('2026-12-01T09:00:00'));
    await run();
    await run();
    expect(await sent()).toEqual(['实验小学 14', '织造厂 14', '织造厂 14']);
    const { school } = await people();
    expect((await inbox(school))[0]).toMatchObject({ kind: 'plan-reminder', target: { page: 'plan' } });
    expect((await inbox(school))[0]?.text).toContain('还有14天');
  });

  it('are sent once also by three servers at the same moment, and after a restart in the middle', async () => {
    await forget();
    world.clock.set(at('2026-12-08T10:00:00'));
    await Promise.all([run(), run(), run()]);
    expect(await sent()).toEqual(['实验小学 7', '织造厂 7', '织造厂 7']);
    // a server that died after the messages and before the mark: the mark is gone, the messages are not
    await world.dataSource.query('UPDATE plans SET reminded = NULL');
    await run();
    expect(await sent()).toEqual(['实验小学 7', '织造厂 7', '织造厂 7']);
  });

  it('spare who has filed, follow a unit’s own deadline, and come once more on the day after', async () => {
    await forget();
    const { mill, school } = await people();
    const { planId } = await planOf(mill, UNITS.mill);
    await fill(mill, planId);
    ok(await submit(mill, planId));
    const { planId: later } = await planOf(school, UNITS.school);
    const extension = { dueAt: '2026-12-20T10:00:00.000Z', reason: '校舍搬迁' };
    ok(await county.api.post(`/v1/plans/${later}/extension`, extension));
    world.clock.set(at('2026-12-14T09:30:00'));
    await run();
    expect(await sent()).toEqual(['实验小学 6']); // seven days before the 20th; it went out a day late
    world.clock.set(at('2026-12-16T09:30:00'));
    await run();
    expect(await sent()).toEqual(['实验小学 6']);
    world.clock.set(at('2026-12-21T09:30:00'));
    await run();
    await run();
    expect(await sent()).toEqual(['实验小学 -1', '实验小学 6']);
    const { school: again } = await people();
    expect((await inbox(again))[0]?.text).toContain('现在补交仍然收');
  });
});
