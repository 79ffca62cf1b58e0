import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpiryJob } from '../../src/modules/assessments/expiry.job.js';
import type { World } from '../support/world.js';
import {
  changeCounty,
  consenting,
  form,
  GAD7_MILD,
  PHQ9_MILD,
  rowsOf,
  startCounty,
  subjectOf,
  submit,
} from './support.js';

describe('results and drafts whose time is over', () => {
  let world: World;
  beforeAll(async () => {
    world = await startCounty();
  });
  afterAll(() => world.close());

  it('are deleted the day after, and not before (ASVS 14.2.7)', async () => {
    const { session, api } = await consenting(world, '两年前来过的人');
    const subjectId = subjectOf(world, session);
    const job = world.app.get(ExpiryJob, { strict: false });
    const left = async () => ({
      results: (await rowsOf(world, 'assessment_submissions', subjectId)).map(({ taken_on: day }) => day),
      drafts: (await rowsOf(world, 'assessment_drafts', subjectId)).length,
    });
    await submit(api, 'phq9', form(PHQ9_MILD));
    await api.put('/v1/assessments/phq2/draft', { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 });

    world.clock.set(new Date('2027-02-22T12:00:00.000Z')); // 90 days on
    await job.run();
    expect(await left()).toEqual({ results: ['2026-11-24'], drafts: 1 });
    world.clock.set(new Date('2027-02-23T12:00:00.000Z'));
    await job.run();
    expect(await left()).toEqual({ results: ['2026-11-24'], drafts: 0 });

    world.clock.set(new Date('2028-11-24T12:00:00.000Z')); // 24 months on
    const again = world.as(await world.signIn('两年前来过的人'));
    await submit(again, 'gad7', form(GAD7_MILD, { takenAt: world.clock.now().toISOString() }));
    await job.run();
    expect((await left()).results.sort()).toEqual(['2026-11-24', '2028-11-24']);
    world.clock.set(new Date('2028-11-25T12:00:00.000Z'));
    await job.run();
    expect((await left()).results).toEqual(['2028-11-24']);
  });

  it('follow the months of the county', async () => {
    world.clock.set(new Date('2026-11-24T04:00:00.000Z'));
    await changeCounty(world, { resultMonths: 12 });
    const { session, api } = await consenting(world, '一年前来过的人');
    await submit(api, 'phq9', form(PHQ9_MILD));
    world.clock.set(new Date('2027-11-25T12:00:00.000Z'));
    await world.app.get(ExpiryJob, { strict: false }).run();
    expect(await rowsOf(world, 'assessment_submissions', subjectOf(world, session))).toEqual([]);
  });
});
