import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role, ScopeType } from '@anxin/contracts';
import { loadDemoCounty } from '../../src/database/demo/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import type { ApiClient, Reply } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}
interface Unit {
  unitId: string;
  regionId: string;
  name: string;
  joinCode: string | null;
}
interface Region {
  regionId: string;
  kind: string;
  name: string;
  parentId: string | null;
}

describe('lists of regions and units', () => {
  let world: World;
  let staff: ApiClient;

  beforeAll(async () => {
    world = await startWorld();
    await loadDemoCounty(world.app);
    staff = await holder('union-staff', 'county', COUNTY_ID);
  });
  afterAll(() => world.close());

  const holder = async (role: Role, scopeType: ScopeType, scopeId: string): Promise<ApiClient> => {
    const person = `${role} of ${scopeId}`;
    const { accountId } = await world.signIn(person);
    await world.app.get(IdentityFacade).grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
    return world.as(await world.signIn(person));
  };

  const everyPage = async <T>(api: ApiClient, path: string, limit: number): Promise<T[]> => {
    const all: T[] = [];
    for (let cursor: string | null = null; ;) {
      const from: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { status, body }: Reply<Listed<T>> = await api.get(`${path}limit=${limit}${from}`);
      expect([status, body.items.length <= limit]).toEqual([200, true]);
      all.push(...body.items);
      if (body.nextCursor === null) return all;
      cursor = body.nextCursor;
    }
  };

  it('come in pages that together hold everything once, in the same order whatever their size', async () => {
    const whole = await everyPage<Unit>(staff, '/v1/units?', 50);
    expect(whole).toHaveLength(60);
    expect(new Set(whole.map(({ unitId }) => unitId)).size).toBe(60);
    for (const limit of [1, 7, 20, 30]) expect(await everyPage(staff, '/v1/units?', limit)).toEqual(whole);

    const regions = await everyPage<Region>(staff, '/v1/regions?', 9);
    expect(regions).toHaveLength(38);
    expect(regions[0]).toEqual({ regionId: COUNTY_ID, kind: 'county', name: '禾溪县', parentId: null });
    expect(regions.slice(1).every(({ parentId }) => parentId === COUNTY_ID)).toBe(true);
  });

  it('are bounded when nobody says how long, and refuse to be longer', async () => {
    const { body } = await staff.get<Listed<Unit>>('/v1/units');
    expect([body.items.length, typeof body.nextCursor]).toEqual([20, 'string']);
    for (const query of ['limit=51', 'limit=0', 'limit=all', 'cursor=1', 'cursor=WzFd', "regionId='", 'order=name']) {
      expect([query, (await staff.get(`/v1/units?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('show one region’s units, with the codes that the union hands out', async () => {
    const regions = await everyPage<Region>(staff, '/v1/regions?', 50);
    const park = regions.find(({ kind }) => kind === 'park');
    const units = await everyPage<Unit>(staff, `/v1/units?regionId=${park?.regionId}&`, 3);
    expect(units.map(({ name }) => name)).toContain('禾溪晨织纺织有限公司');
    expect(units).toHaveLength(8);
    expect(units.every(({ joinCode }) => /^[2-9A-HJKMNP-Z]{8}$/.test(joinCode ?? ''))).toBe(true);
  });

  it('show a department its own units, without codes', async () => {
    const regions = await everyPage<Region>(staff, '/v1/regions?', 50);
    const regionId = regions.find(({ name }) => name === '县教育体育局')?.regionId ?? '';
    const member = await holder('department-member', 'region', regionId);
    const own = await everyPage<Unit>(member, '/v1/units?', 4);
    expect(own).toHaveLength(7);
    expect(own.every((unit) => unit.regionId === regionId && unit.joinCode === null)).toBe(true);
    const elsewhere = regions.find(({ kind }) => kind === 'park')?.regionId;
    expect((await member.get<Listed<Unit>>(`/v1/units?regionId=${elsewhere}`)).body.items).toEqual([]);
  });

  it('are not for workers, unit heads, peers, experts or the operator', async () => {
    const worker = world.as(await world.signIn('worker'));
    const others = [worker];
    for (const role of ['unit-head', 'peer-counselor', 'expert', 'operator'] as const) {
      others.push(await holder(role, 'county', COUNTY_ID));
    }
    for (const api of others) {
      expect((await api.get('/v1/units')).status).toBe(403);
      expect((await api.get('/v1/regions')).status).toBe(403);
    }
    expect((await world.api.get('/v1/units')).status).toBe(401);
  });

  it('hold nothing about members', async () => {
    const { body } = await staff.get<Listed<Unit>>('/v1/units?limit=1');
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(
      ['headcountBand', 'joinCode', 'kind', 'name', 'regionId', 'state', 'unitId'].sort(),
    );
  });
});
