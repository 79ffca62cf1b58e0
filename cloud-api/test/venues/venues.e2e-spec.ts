import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role, ScopeType } from '@anxin/contracts';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { VenuesFacade } from '../../src/modules/venues/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { SeededRandom } from '../../src/platform/random/index.js';
import type { ApiClient } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

interface Venue {
  venueId: string;
  name: string;
  level: string;
  regionName: string | null;
  unitName: string | null;
}
interface Listed {
  items: Venue[];
  nextCursor: string | null;
}

const random = new SeededRandom('venues');
const TOWN = random.uuid();
const OTHER_TOWN = random.uuid();
const DEPARTMENT = random.uuid();
const UNIT = random.uuid();

describe('venues', () => {
  let world: World;
  let county: ApiClient;
  let town: ApiClient;

  beforeAll(async () => {
    world = await startWorld();
    const organizations = world.app.get(OrganizationsFacade, { strict: false });
    await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
    await organizations.addRegion({ id: TOWN, kind: 'township', name: '东镇', parentId: COUNTY_ID });
    await organizations.addRegion({ id: OTHER_TOWN, kind: 'township', name: '西镇', parentId: COUNTY_ID });
    await organizations.addRegion({ id: DEPARTMENT, kind: 'department', name: '县教育局', parentId: COUNTY_ID });
    await organizations.openUnit({
      id: UNIT,
      regionId: TOWN,
      name: '东镇茶厂',
      kind: 'enterprise',
      headcountBand: '30-99',
    });
    county = await holder('union-staff', 'county', COUNTY_ID);
    town = await holder('union-staff', 'region', TOWN);
  });
  afterAll(() => world.close());

  const holder = async (role: Role, scopeType: ScopeType, scopeId: string): Promise<ApiClient> => {
    const { accountId } = await world.signIn(`${role} of ${scopeId}`);
    await world.app.get(IdentityFacade).grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
    return world.as(await world.signIn(`${role} of ${scopeId}`));
  };
  const facts = (change: object = {}) => ({
    ...{ name: '职工心灵驿站', level: 'county', regionId: null, unitId: null, address: '同心路8号', room: '一楼大厅' },
    ...{ capacity: 60, hoursText: '周一到周五 9:00—20:30', directions: null, latitude: 27.123456, longitude: 114.5 },
    ...change,
  });
  const inTown = { level: 'township', regionId: TOWN };
  const inUnit = { level: 'unit', unitId: UNIT };
  const refusal = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body.code];

  it('are registered by staff and seen by everybody, with the place they stand in', async () => {
    const ids = [random.uuid(), random.uuid(), random.uuid()].sort();
    for (const [index, place] of [{}, inTown, inUnit].entries()) {
      expect((await county.post('/v1/staff/venues', { id: ids[index], ...facts(place) })).status).toBe(201);
    }
    const { body } = await world.api.get<Listed>('/v1/venues?limit=50');
    expect(
      body.items.map(({ venueId, level, regionName, unitName }) => [venueId, level, regionName, unitName]),
    ).toEqual([
      [ids[0], 'county', null, null],
      [ids[1], 'township', '东镇', null],
      [ids[2], 'unit', null, '东镇茶厂'],
    ]);
    expect((await world.api.get(`/v1/venues/${ids[1]}`)).body).toEqual({
      venueId: ids[1],
      ...facts(inTown),
      regionName: '东镇',
      unitName: null,
      placeRegionId: TOWN,
    });
    const units = await world.api.get<Listed>('/v1/venues?level=unit');
    expect(units.body.items.map(({ venueId }) => venueId)).toEqual([ids[2]]);
    const first = await world.api.get<Listed>('/v1/venues?limit=2');
    const rest = await world.api.get<Listed>(`/v1/venues?limit=2&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...rest.body.items].map(({ venueId }) => venueId)).toEqual(ids);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('may be sent again without becoming two, and not with other facts', async () => {
    const venue = { id: random.uuid(), ...facts({ name: '工人文化宫' }) };
    const replies = await Promise.all([1, 2, 3].map(() => county.post('/v1/staff/venues', venue)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(refusal(await county.post('/v1/staff/venues', { ...venue, name: '别的地方' }))).toEqual([
      409,
      'VENUE_CONFLICT',
    ]);
  });

  it('change as a whole', async () => {
    const id = random.uuid();
    await county.post('/v1/staff/venues', { id, ...facts() });
    const moved = facts({ ...inUnit, name: '茶厂职工之家', room: null, latitude: null, longitude: null });
    expect((await county.put(`/v1/staff/venues/${id}`, moved)).body).toEqual({
      venueId: id,
      ...moved,
      regionName: null,
      unitName: '东镇茶厂',
      placeRegionId: TOWN,
    });
    expect(refusal(await county.put(`/v1/staff/venues/${random.uuid()}`, moved))).toEqual([404, 'VENUE_NOT_FOUND']);
    expect(refusal(await world.api.get(`/v1/venues/${random.uuid()}`))).toEqual([404, 'VENUE_NOT_FOUND']);
  });

  it.each([
    ['a county venue with a region', { regionId: TOWN }],
    ['a township venue without one', { level: 'township' }],
    ['a township venue in a department', { level: 'township', regionId: DEPARTMENT }],
    ['a township venue in a township that is none', { level: 'township', regionId: UNIT }],
    ['a unit’s venue without a unit', { level: 'unit' }],
    ['a unit’s venue with a region as well', { ...inUnit, regionId: TOWN }],
    ['a unit’s venue of an unknown unit', { level: 'unit', unitId: TOWN }],
  ])('stand somewhere: %s is refused', async (_, place) => {
    const reply = await county.post('/v1/staff/venues', { id: random.uuid(), ...facts(place) });
    expect(refusal(reply)).toEqual([400, 'VENUE_PLACE_UNKNOWN']);
  });

  it.each([
    { latitude: null },
    { longitude: null },
    { latitude: 91 },
    { capacity: 0 },
    { name: '' },
    { level: 'moon' },
  ])('have facts that make sense: %j is refused', async (wrong) => {
    const reply = await county.post('/v1/staff/venues', { id: random.uuid(), ...facts(wrong) });
    expect(refusal(reply)).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('of a region are its staff’s, also those of its units, and no others', async () => {
    const own = random.uuid();
    expect((await town.post('/v1/staff/venues', { id: own, ...facts(inTown) })).status).toBe(201);
    expect((await town.post('/v1/staff/venues', { id: random.uuid(), ...facts(inUnit) })).status).toBe(201);
    for (const place of [{}, { ...inTown, regionId: OTHER_TOWN }]) {
      const reply = await town.post('/v1/staff/venues', { id: random.uuid(), ...facts(place) });
      expect(refusal(reply)).toEqual([403, 'PERMISSION_REFUSED']);
    }
    const elsewhere = random.uuid();
    await county.post('/v1/staff/venues', { id: elsewhere, ...facts() });
    expect(refusal(await town.put(`/v1/staff/venues/${elsewhere}`, facts(inTown)))).toEqual([
      403,
      'PERMISSION_REFUSED',
    ]);
    expect(refusal(await town.put(`/v1/staff/venues/${own}`, facts()))).toEqual([403, 'PERMISSION_REFUSED']);
    expect((await town.put(`/v1/staff/venues/${own}`, facts({ ...inTown, room: '三楼' }))).status).toBe(200);
  });

  it('are held by one transaction at a time', async () => {
    const id = random.uuid();
    const venues = world.app.get(VenuesFacade, { strict: false });
    const work = world.app.get(UnitOfWork);
    await county.post('/v1/staff/venues', { id, ...facts() });
    let inside = 0;
    let most = 0;
    const take = () =>
      work.run(async () => {
        await venues.hold(id);
        most = Math.max(most, ++inside);
        await venues.require(id);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, take));
    expect([most, inside]).toEqual([1, 0]);
    await expect(venues.hold(id)).rejects.toThrow('within a unit of work');
    await expect(work.run(() => venues.hold(random.uuid()))).rejects.toThrow('VENUE_NOT_FOUND');
  });
});
