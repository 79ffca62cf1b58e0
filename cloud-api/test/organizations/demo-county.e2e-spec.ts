import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, UNIT_KINDS } from '@anxin/contracts';
import { DemoCountyLoader } from '../../src/database/demo/demo-county.loader.js';
import { loadDemoCounty, type DemoCounty } from '../../src/database/demo/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { AppConfig } from '../../src/platform/config/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { assertSafeToServe } from '../../src/production-checks.js';
import { startWorld, type World } from '../support/world.js';

interface CountRow {
  name: string;
  count: number | string;
}

describe('loading the demo county', () => {
  let world: World;
  let first: DemoCounty;

  beforeAll(async () => {
    world = await startWorld();
    first = await loadDemoCounty(world.app);
  });
  afterAll(() => world.close());

  const counts = async (table: string, column: string, of = world): Promise<Record<string, number>> => {
    const rows = await of.dataSource.query<CountRow[]>(
      `SELECT ${column} AS name, COUNT(*) AS count FROM ${table} GROUP BY ${column}`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  };
  const total = async (table: string, of = world): Promise<number> => {
    const [row] = await of.dataSource.query<CountRow[]>(`SELECT COUNT(*) AS count FROM ${table}`);
    return Number(row?.count);
  };
  const rowsOf = (table: string, of: World): Promise<unknown> =>
    of.dataSource.query(`SELECT * FROM ${table} ORDER BY id`);

  it('makes departments, townships, a park and units of every kind', async () => {
    expect(await counts('regions', 'kind')).toEqual({ county: 1, department: 25, township: 11, park: 1 });
    expect(await counts('units', 'kind')).toEqual({
      government: 16,
      institution: 16,
      enterprise: 16,
      'new-economy': 12,
    });
    expect(Object.keys(await counts('units', 'kind')).sort()).toEqual([...UNIT_KINDS].sort());
    expect(await total('unit_departments')).toBeGreaterThan(60);
  });

  it('has people of every role, and workers with and without a unit', async () => {
    const held = await counts('role_grants', 'role');
    expect(Object.keys(held).sort()).toEqual([...ROLES].sort());
    expect(held).toMatchObject({ 'union-admin': 1, 'union-staff': 3, 'department-member': 25, expert: 6 });
    expect(await total('accounts')).toBeGreaterThan(await total('memberships'));
    expect(await total('memberships')).toBeGreaterThan(30);
  });

  it('lets a visitor in through every door as who the door says', async () => {
    const h5 = world.api.with({ 'x-client-version': 'h5/0.1.0', origin: world.config.publicOrigin });
    const expected = { worker: [], 'union-staff': ['union-staff'], 'unit-head': ['unit-head'] };
    expect(first.doors.map(({ door }) => door)).toEqual(Object.keys(expected));
    for (const { door } of first.doors) {
      const { body } = await h5.post<{ account: { roles: { role: string }[]; membership: object | null } }>(
        '/v1/sessions/demo',
        { door },
      );
      expect([door, body.account.roles.map(({ role }) => role)]).toEqual([door, expected[door]]);
      expect(body.account.membership).not.toBeNull();
    }
  });

  it('changes nothing when it is asked to again', async () => {
    const before = [await total('accounts'), await total('units'), await total('role_grants')];
    expect(await loadDemoCounty(world.app)).toEqual({ ...first, loaded: false });
    expect([await total('accounts'), await total('units'), await total('role_grants')]).toEqual(before);
    expect(first.loaded).toBe(true);
  });

  it('is refused by production', async () => {
    const production = Object.assign(new AppConfig(), world.config, { profile: 'production' });
    await expect(assertSafeToServe(world.app, production)).rejects.toThrow('DEMO_DATA_IN_PRODUCTION');
  });

  describe('in another place', () => {
    let other: World;
    beforeAll(async () => {
      other = await startWorld();
    });
    afterAll(() => other.close());

    it('leaves nothing behind when it is interrupted, and begins again', async () => {
      const { app } = other;
      const interrupted = app.get(UnitOfWork).run(async () => {
        await new DemoCountyLoader(app.get(OrganizationsFacade), app.get(IdentityFacade), app.get(Clock)).load();
        throw new Error('killed');
      });
      await expect(interrupted).rejects.toThrow('killed');
      expect([await total('regions', other), await total('accounts', other)]).toEqual([0, 0]);
      expect(await app.get(OrganizationsFacade).holdsCounty()).toBe(false);
    });

    it('is done once when two processes start together, with the same ids, names and codes as everywhere', async () => {
      const loads = await Promise.all([loadDemoCounty(other.app), loadDemoCounty(other.app)]);
      expect(loads.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
      for (const table of ['regions', 'units', 'unit_departments']) {
        expect(await rowsOf(table, other)).toEqual(await rowsOf(table, world));
      }
      expect(await counts('accounts', 'nickname', other)).toEqual(await counts('accounts', 'nickname'));
    });
  });
});
