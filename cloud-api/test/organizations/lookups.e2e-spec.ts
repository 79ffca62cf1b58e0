import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade, type UnitInRegion } from '../../src/modules/organizations/index.js';
import { SeededRandom } from '../../src/platform/random/index.js';
import { startWorld, type World } from '../support/world.js';

const random = new SeededRandom('lookups');
const ids = Array.from({ length: 9 }, () => random.uuid()).sort();
const [TOWN, VALLEY] = [random.uuid(), random.uuid()];

describe('what other modules look up', () => {
  let world: World;
  let identity: IdentityFacade;
  let organizations: OrganizationsFacade;

  beforeAll(async () => {
    world = await startWorld();
    identity = world.app.get(IdentityFacade, { strict: false });
    organizations = world.app.get(OrganizationsFacade, { strict: false });
    await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
    await organizations.addRegion({ id: TOWN, kind: 'township', name: '东镇', parentId: COUNTY_ID });
    await organizations.addRegion({ id: VALLEY, kind: 'park', name: '园区', parentId: COUNTY_ID });
    for (const [index, id] of ids.entries()) {
      await organizations.openUnit({
        ...{ id, name: `单位${index}`, regionId: index % 3 === 0 ? VALLEY : TOWN, headcountBand: '30-99' },
        kind: index % 2 === 0 ? 'enterprise' : 'institution',
      });
    }
  });
  afterAll(() => world.close());

  const namesOf = (units: readonly UnitInRegion[]): string[] => units.map(({ name }) => name);

  it('is a unit with its region’s name and kind, one or many', async () => {
    const [first = '', second = ''] = ids;
    expect(await organizations.unit(first)).toMatchObject({ name: '单位0', regionName: '园区', regionKind: 'park' });
    expect(await organizations.unit(random.uuid())).toBeNull();
    const many = await organizations.unitsByIds([second, random.uuid(), first, second]);
    expect(many.map(({ name, regionName }) => [name, regionName])).toEqual([
      ['单位0', '园区'],
      ['单位1', '东镇'],
    ]);
    expect(await organizations.unitsByIds([])).toEqual([]);
    const regions = await organizations.regionsByIds([TOWN, random.uuid()]);
    expect(regions.map(({ name }) => name)).toEqual(['东镇']);
  });

  it('is the units of kinds and regions, slice by slice', async () => {
    const filter = { kinds: ['institution'], regionIds: [TOWN], state: 'open' } as const;
    const first = await organizations.listUnits(filter, { after: null, most: 2 });
    const rest = await organizations.listUnits(filter, { after: first[1]?.id ?? null, most: 2 });
    expect([...namesOf(first), ...namesOf(rest)]).toEqual(['单位1', '单位5', '单位7']);
    expect(await organizations.listUnits({}, { after: null, most: 50 })).toHaveLength(9);
    expect(await organizations.listUnits({ kinds: [] }, { after: null, most: 50 })).toEqual([]);
    expect(await organizations.listUnits({ regionIds: [] }, { after: null, most: 50 })).toEqual([]);
  });

  it('is whom to tell: each holder of a role in exactly this scope once, and no more than asked for', async () => {
    const people = await Promise.all(['甲', '乙', '丙'].map((name) => identity.createAccount(name)));
    const [a = '', b = '', c = ''] = people;
    const grant = (
      accountId: string,
      role: 'union-staff' | 'union-admin',
      scopeType: 'region' | 'county',
      scopeId: string,
    ) => identity.grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
    await grant(a, 'union-staff', 'region', TOWN);
    await grant(a, 'union-admin', 'region', TOWN);
    await grant(b, 'union-staff', 'region', TOWN);
    await grant(c, 'union-staff', 'region', VALLEY);
    await grant(c, 'union-staff', 'county', COUNTY_ID);
    const town = { roles: ['union-staff', 'union-admin'], scopeType: 'region', scopeId: TOWN } as const;
    expect(await identity.accountsWithRole(town)).toEqual([a, b].sort());
    expect(await identity.accountsWithRole(town, 1)).toEqual([[a, b].sort()[0]]);
    expect(await identity.accountsWithRole({ ...town, roles: ['expert'] })).toEqual([]);
    expect(await identity.nicknames([a, c, random.uuid(), a])).toEqual(
      new Map([
        [a, '甲'],
        [c, '丙'],
      ]),
    );
    expect(await identity.nicknames([])).toEqual(new Map());
  });
});
