import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoProfile } from '../../src/database/demo/county.data.js';
import { loadDemoCounty } from '../../src/database/demo/index.js';
import { type CountyProfile, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { startWorld, type World } from '../support/world.js';

interface County {
  countyName: string;
  demo: boolean;
  demoDoors: { door: string; label: string }[];
  hotlines: { key: string; number: string; hours: { days: number[]; from: string; to: string }[] | null }[];
}

describe('the county', () => {
  let world: World;
  const organizations = (): OrganizationsFacade => world.app.get(OrganizationsFacade);
  const realProfile = (): CountyProfile => ({
    ...demoProfile(world.clock.today()),
    unionPhone: '0791-5550100',
    duty: null,
    hospital: { name: '县人民医院', address: '康宁路1号', phone: '0791-5550120' },
  });

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('is not there before somebody sets it up, and says so', async () => {
    const { status, body } = await world.api.get('/v1/county');
    expect([status, body]).toEqual([503, expect.objectContaining({ code: 'COUNTY_PROFILE_MISSING' })]);
    expect(await organizations().missingInCountyProfile()).toEqual(['县档案（还没有填写）']);
  });

  it('may be served once it is complete and a person has signed; a change takes the signature back', async () => {
    await organizations().replaceCountyProfile(realProfile(), { demo: false });
    expect(await organizations().missingInCountyProfile()).toEqual(['负责人的确认（姓名和日期）']);
    expect(await organizations().confirmCountyProfile(' 温致远 ')).toBe(true);
    expect(await organizations().missingInCountyProfile()).toEqual([]);

    await organizations().replaceCountyProfile({ ...realProfile(), hospital: null }, { demo: false });
    expect(await organizations().missingInCountyProfile()).toEqual(['可去急诊的医院', '负责人的确认（姓名和日期）']);
  });

  it('opens no doors when it is a real one, and takes no demo data in', async () => {
    const { body } = await world.api.get<County>('/v1/county');
    expect([body.demo, body.demoDoors]).toEqual([false, []]);
    await expect(loadDemoCounty(world.app)).rejects.toThrow('DEMO_OVER_REAL_COUNTY');
  });

  it('stores nothing of a profile with a mistake', async () => {
    const wrong = organizations().replaceCountyProfile({ ...realProfile(), unionPhone: '总机' }, { demo: false });
    await expect(wrong).rejects.toBeInstanceOf(DomainError);
    await expect(wrong).rejects.toMatchObject({ code: 'COUNTY_PROFILE_INVALID', fields: [{ path: 'unionPhone' }] });
    expect((await world.api.get<{ unionPhone: string }>('/v1/county')).body.unionPhone).toBe('0791-5550100');
  });
});

describe('the demo county', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    await loadDemoCounty(world.app);
  });
  afterAll(() => world.close());

  it('is read by a visitor: names, numbers with hours, and four doors', async () => {
    const { status, body } = await world.api.get<County>('/v1/county');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ countyName: '禾溪县', unionName: '禾溪县总工会', unionPhone: '0000-5550100', year: 2026, demo: true },
      ...{ resultMonths: 24, backupDays: 30, technicalUnit: '禾溪县信息服务中心' },
      duty: { number: '0000-5550101', lastVerifiedOn: '2026-11-12' },
      hospital: { name: '禾溪县人民医院' },
      venue: { name: '禾溪县职工心灵驿站' },
      demoDoors: [
        { door: 'worker', label: '我是职工' },
        { door: 'union-staff', label: '我是工会干部' },
        { door: 'unit-head', label: '我是单位负责人' },
        { door: 'expert', label: '我是专家' },
      ],
    });
    expect(body.hotlines.map(({ key, number }) => [key, number])).toEqual(
      ['12356', '120', '110', '12351', '12355'].map((key) => [key, key]),
    );
    expect(body.hotlines[0]).toMatchObject({
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', to: '24:00' }],
      lastVerifiedOn: '2026-11-12',
    });
    expect(body.hotlines.slice(1, 3).map(({ hours }) => hours)).toEqual([null, null]);
  });

  it('shows nothing but what the contract lists, and promises no round-the-clock service', async () => {
    const { body } = await world.api.get('/v1/county');
    expect(Object.keys(body).sort()).toEqual(
      [
        ...['backupDays', 'countyName', 'demo', 'demoDoors', 'duty', 'hospital', 'hotlines', 'resultMonths'],
        ...['technicalUnit', 'unionAddress', 'unionName', 'unionPhone', 'venue', 'year'],
      ].sort(),
    );
    expect(JSON.stringify(body)).not.toMatch(/24\s*小时|全天/);
  });

  it('cannot be signed by anybody, and lacks a real county', async () => {
    const organizations = world.app.get(OrganizationsFacade);
    await expect(organizations.confirmCountyProfile('温致远')).rejects.toMatchObject({
      code: 'COUNTY_PROFILE_INVALID',
    });
    expect(await organizations.missingInCountyProfile()).toContain('真实的县档案（现在是演示县）');
  });
});
