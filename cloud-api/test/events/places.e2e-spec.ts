import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { VenuesFacade } from '../../src/modules/venues/index.js';
import type { ApiClient } from '../support/api-client.js';
import { Events, HALL, MILL, OTHER_TOWN, refusal, TOWN, type SummaryBody } from './support.js';

const TOWN_ROOM = randomUUID();
const MILL_ROOM = randomUUID();
const COURT_ROOM = randomUUID();
const DEPARTMENT = randomUUID();
const COURT = { id: randomUUID(), name: '人民法院', joinCode: 'JKMN2345' };
const ONLINE = { venueId: null, link: 'https://class.example.cn/room' };

describe('lectures by where they are', () => {
  let events: Events;

  beforeAll(async () => {
    events = await Events.start();
    const organizations = events.world.app.get(OrganizationsFacade, { strict: false });
    await organizations.addRegion({ id: DEPARTMENT, kind: 'department', name: '政法委', parentId: COUNTY_ID });
    const kind = { kind: 'government', headcountBand: '30-99' } as const;
    await organizations.openUnit({ ...kind, ...COURT, regionId: DEPARTMENT });
    const venues = events.world.app.get(VenuesFacade, { strict: false });
    const place = { address: '东街1号', room: null, capacity: 30, hoursText: '9:00—17:00', directions: null };
    const nowhere = { latitude: null, longitude: null };
    const add = (id: string, level: 'township' | 'unit', regionId: string | null, unitId: string | null) =>
      venues.add(id, { ...place, ...nowhere, name: `${level}活动室`, level, regionId, unitId });
    await add(TOWN_ROOM, 'township', OTHER_TOWN, null);
    await add(MILL_ROOM, 'unit', null, MILL.id);
    await add(COURT_ROOM, 'unit', null, COURT.id);
  });
  afterAll(() => events.world.close());

  const idsAt = async (query: string, limit?: number): Promise<string[]> =>
    (await events.everyPage<SummaryBody>(events.world.api, `/v1/events?${query}`, limit)).map(({ eventId }) => eventId);

  it('are found in their township, in the county’s town or online, by visitors too', async () => {
    const inTown = await events.published({ venueId: TOWN_ROOM });
    const atMill = await events.published({ venueId: MILL_ROOM });
    const atCourt = await events.published({ venueId: COURT_ROOM });
    const inHall = await events.published({ venueId: HALL, link: ONLINE.link });
    const online = await events.published({ ...ONLINE, kind: 'cloud-class' });
    expect(await idsAt(`regionId=${OTHER_TOWN}`)).toEqual([inTown]);
    expect(await idsAt(`regionId=${TOWN}`)).toEqual([atMill]);
    expect(await idsAt(`regionId=${COUNTY_ID}`)).toEqual([atCourt, inHall]);
    expect(await idsAt('online=true')).toEqual([online]);
    expect(await idsAt(`regionId=${TOWN}&kind=cloud-class`)).toEqual([]);
    expect(await idsAt('')).toEqual([inTown, atMill, atCourt, inHall, online]);
  });

  it('come page by page, each once, the next one first', async () => {
    for (let count = 0; count < 3; count++) await events.published({ venueId: TOWN_ROOM });
    const all = await idsAt(`regionId=${OTHER_TOWN}`);
    expect(all.length).toBe(4);
    expect(await idsAt(`regionId=${OTHER_TOWN}`, 1)).toEqual(all);
    expect(await idsAt(`regionId=${OTHER_TOWN}&when=past`)).toEqual([]);
  });

  it('move when staff move them, and stand where the venue stood on the day they were published', async () => {
    const eventId = await events.published({ venueId: HALL });
    await events.change(eventId, { venueId: MILL_ROOM });
    expect(await idsAt(`regionId=${TOWN}`)).toContain(eventId);
    expect(await idsAt(`regionId=${COUNTY_ID}`)).not.toContain(eventId);
    await events.change(eventId, ONLINE);
    expect(await idsAt('online=true')).toContain(eventId);
  });

  it('are none in a region that does not exist, and a region that is no id is refused', async () => {
    expect(await idsAt(`regionId=${randomUUID()}`)).toEqual([]);
    const reply = await events.world.api.get(`/v1/events?regionId=${encodeURIComponent('东镇')}`);
    expect(refusal(reply)).toBe('400 VALIDATION_FAILED');
  });

  it('can be looked for at one’s own place first: the township of the unit, the town for a department’s unit', async () => {
    const own = async (api: ApiClient) =>
      (await api.get<{ ownRegionId: string | null }>('/v1/places')).body.ownRegionId;
    expect(await own(events.world.api)).toBeNull();
    expect(await own(await events.as(events.newPerson()))).toBeNull();
    expect(await own(await events.member(events.newPerson(), MILL))).toBe(TOWN);
    expect(await own(await events.member(events.newPerson(), COURT))).toBe(COUNTY_ID);
    const { body } = await events.world.api.get<{ items: { regionId: string; kind: string }[] }>('/v1/places');
    expect(body.items.map(({ regionId }) => regionId).sort()).toEqual([COUNTY_ID, TOWN, OTHER_TOWN].sort());
  });

  it('say of each venue where it stands', async () => {
    const { body } = await events.world.api.get<{ items: { venueId: string; placeRegionId: string }[] }>('/v1/venues');
    const placeOf = new Map(body.items.map(({ venueId, placeRegionId }) => [venueId, placeRegionId]));
    expect([TOWN_ROOM, MILL_ROOM, COURT_ROOM, HALL].map((id) => placeOf.get(id))).toEqual([
      ...[OTHER_TOWN, TOWN, COUNTY_ID, COUNTY_ID],
    ]);
  });
});
