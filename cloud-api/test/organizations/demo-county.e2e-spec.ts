import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_KINDS, EVENT_STATES, ROLES, TOPICS, UNIT_KINDS, VENUE_LEVELS } from '@anxin/contracts';
import { DemoCountyLoader } from '../../src/database/demo/demo-county.loader.js';
import { facadesOf } from '../../src/database/demo/demo-facades.js';
import { loadDemoCounty, type DemoCounty } from '../../src/database/demo/index.js';
import { CoursesFacade } from '../../src/modules/courses/index.js';
import { OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { addDays, addMonths } from '../../src/platform/clock/index.js';
import { AppConfig } from '../../src/platform/config/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { OutboxDispatcher } from '../../src/platform/outbox/index.js';
import { assertSafeToServe } from '../../src/production-checks.js';
import type { ApiClient } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

interface CountRow {
  name: string;
  count: number | string;
}

interface MySignUp {
  signUp: { state: string };
}
interface PublicEvent {
  phase: string;
  seatsLeft: number;
  waiting: number;
}
interface ReturnedPlan {
  mayFill: boolean;
  returned: { comments: { measureId: string | null }[] } | null;
  lastYear: object[] | null;
  sections: { measures: { measureId: string }[] }[];
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
    expect(held).toMatchObject({ 'union-admin': 1, 'union-staff': 10, 'department-member': 25, expert: 6 });
    expect(await total('accounts')).toBeGreaterThan(await total('memberships'));
    expect(await total('memberships')).toBeGreaterThan(30);
  });

  it('has articles of every topic and ten pieces to listen to, each written, read and published by another', async () => {
    expect(await counts('contents', 'state')).toEqual({ published: 28 });
    expect(await counts('contents', 'kind')).toEqual({ article: 18, audio: 10 });
    const three = Object.fromEntries(TOPICS.map((topic) => [topic, 3]));
    expect(await counts('contents', 'topic')).toEqual({ ...three, emotions: 13 });
    const alone = await world.dataSource.query<unknown[]>(
      "SELECT content_id FROM content_versions WHERE state <> 'published' OR reviewed_by IS NULL OR reviewed_by = written_by",
    );
    expect(alone).toEqual([]);
    const { body } = await world.api.get<{ items: { title: string; publishedAt: string }[] }>('/v1/contents?limit=1');
    expect(body.items[0]?.title).toBe('躺下就清醒');
    expect(new Date(body.items[0]?.publishedAt ?? 0) < world.clock.now()).toBe(true);
  });

  // Mutation: `EVENINGS_A_WEEK` is 2; or `counted.has(key)` of VisitsService is false.
  it('has been learnt from twelve thousand times within a year, as whoever counts anew finds, and the sums agree', async () => {
    const until = world.clock.today();
    const period = { from: addDays(addMonths(until, -12), 1), until };
    const outbox = world.app.get(OutboxDispatcher, { strict: false });
    while ((await outbox.tick()) > 0);
    const found = await world.app.get(CoursesFacade, { strict: false }).learningFigures(period);
    expect(found).toMatchObject({ visits: 12_000, persons: [{ year: until.slice(0, 4), persons: 100 }], differing: 0 });
    expect(await total('learning_visits')).toBe(12_000);
  });

  it('lets a visitor in through every door as who the door says', async () => {
    const h5 = world.api.with({ 'x-client-version': 'h5/0.1.0', origin: world.config.publicOrigin });
    const expected = { worker: [], 'union-staff': ['union-staff'], 'unit-head': ['unit-head'], expert: ['expert'] };
    expect(first.doors.map(({ door }) => door)).toEqual(Object.keys(expected));
    for (const { door } of first.doors) {
      const { body } = await h5.post<{ account: { roles: { role: string }[]; membership: object | null } }>(
        '/v1/sessions/demo',
        { door },
      );
      expect([door, body.account.roles.map(({ role }) => role)]).toEqual([door, expected[door]]);
      // experts come from outside
      expect([door, body.account.membership === null]).toEqual([door, door === 'expert']);
    }
  });

  const through = async (door: string, of = world): Promise<ApiClient> => {
    const browser = of.api.with({ 'x-client-version': 'h5/0.1.0', origin: of.config.publicOrigin });
    const { headers } = await browser.post('/v1/sessions/demo', { door });
    const cookie = headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
    return browser.with({ cookie: cookie.join('; ') });
  };
  const items = async <T>(api: ApiClient, path: string): Promise<T[]> =>
    (await api.get<{ items: T[] }>(path)).body.items;

  it('gives the worker something to go to: a seat, a place in a list, a request, and a past', async () => {
    const worker = await through('worker');
    const coming = await items<MySignUp>(worker, '/v1/my/sign-ups?when=coming&limit=50');
    const states = coming.map(({ signUp }) => signUp.state).sort();
    expect(states).toEqual(['requested', 'seated', 'seated', 'waiting']);
    const past = await items<MySignUp>(worker, '/v1/my/sign-ups?when=past&limit=50');
    expect(past.map(({ signUp }) => signUp.state)).toEqual(past.map(() => 'seated'));
    expect(past.length).toBeGreaterThan(2);
    const messages = await items<{ kind: string; createdAt: string }>(worker, '/v1/messages');
    expect(messages.map(({ kind }) => kind)).toContain('seat-given');
    expect(messages.every(({ createdAt }) => createdAt < world.clock.now().toISOString())).toBe(true);
  });

  it('gives the unit head last year’s approved plan, this year’s returned one with remarks, and people who ask', async () => {
    const head = await through('unit-head');
    const plans = await items<{ planId: string; year: number; state: string }>(head, '/v1/my/plans');
    expect(plans.map(({ year, state }) => [year, state])).toEqual([
      [2026, 'returned'],
      [2025, 'approved'],
    ]);
    const { body } = await head.get<ReturnedPlan>(`/v1/plans/${plans[0]?.planId}`);
    expect(body.mayFill).toBe(true);
    expect(body.returned?.comments).toHaveLength(2);
    expect(body.lastYear).toHaveLength(5);
    const comment = body.returned?.comments.find(({ measureId }) => measureId !== null);
    const measures = body.sections.flatMap((section) => section.measures);
    expect(measures.map(({ measureId }) => measureId)).toContain(comment?.measureId);

    const unitId = (await head.get<{ membership: { unitId: string } }>('/v1/me')).body.membership.unitId;
    const nominations = await items<{ requests: { state: string }[] }>(head, `/v1/units/${unitId}/nominations`);
    const asked = nominations.flatMap(({ requests }) => requests.map(({ state }) => state)).sort();
    expect(asked).toEqual(['declined', 'requested', 'requested', 'seated']);
  });

  it('gives the county’s staff plans in every state over three years, and events of every kind', async () => {
    const staff = await through('union-staff');
    const years = await items<{ year: number; state: string }>(staff, '/v1/plan-years');
    expect(years.map(({ year, state }) => [year, state])).toEqual([
      [2026, 'open'],
      [2025, 'closed'],
      [2024, 'closed'],
    ]);
    const { body } = await staff.get<{ counts: Record<string, number> }>('/v1/plan-years/2026/summary');
    for (const state of ['notStarted', 'draft', 'submitted', 'passed', 'returned', 'approved']) {
      expect([state, (body.counts[state] ?? 0) > 0]).toEqual([state, true]);
    }
    const late = await items<object>(staff, '/v1/plan-years/2025/plans?late=true&limit=50');
    expect(late.length).toBeGreaterThan(1);
    const events = await items<{ kind: string; state: string; seatsLeft?: number }>(staff, '/v1/staff/events?limit=50');
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(EVENT_KINDS));
    expect(new Set(events.map(({ state }) => state))).toEqual(new Set(EVENT_STATES));
  });

  it('has events of every phase but the one that is on, full ones with a waiting list, and venues on every level', async () => {
    const coming = await items<PublicEvent>(world.api, '/v1/events?when=coming&limit=50');
    const past = await items<PublicEvent>(world.api, '/v1/events?when=past&limit=50');
    expect(new Set(coming.map(({ phase }) => phase))).toEqual(new Set(['sign-up-later', 'sign-up-open']));
    expect(past.length).toBeGreaterThan(4);
    expect(past.every(({ phase }) => phase === 'over')).toBe(true);
    const full = coming.filter(({ seatsLeft, waiting }) => seatsLeft === 0 && waiting > 0);
    expect(full.length).toBeGreaterThan(1);
    expect(Object.keys(await counts('venues', 'level')).sort()).toEqual([...VENUE_LEVELS].sort());
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
        await new DemoCountyLoader(facadesOf(app)).load();
        throw new Error('killed');
      });
      await expect(interrupted).rejects.toThrow('killed');
      expect([await total('regions', other), await total('accounts', other)]).toEqual([0, 0]);
      expect(await app.get(OrganizationsFacade).holdsCounty()).toBe(false);
    });

    it('is done once when two processes start together, with the same ids, names and codes as everywhere', async () => {
      const loads = await Promise.all([loadDemoCounty(other.app), loadDemoCounty(other.app)]);
      expect(loads.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
      for (const table of ['regions', 'units', 'unit_departments', 'venues']) {
        expect(await rowsOf(table, other)).toEqual(await rowsOf(table, world));
      }
      expect(await counts('accounts', 'nickname', other)).toEqual(await counts('accounts', 'nickname'));
    });
  });

  it.each(['2027-01-01T16:30:00.000Z', '2028-02-29T23:59:00.000Z'])('can be done on any day: %s', async (today) => {
    const other = await startWorld();
    try {
      other.clock.set(new Date(today));
      expect((await loadDemoCounty(other.app)).loaded).toBe(true);
      const head = await through('unit-head', other);
      const plans = await items<{ state: string }>(head, '/v1/my/plans');
      expect(plans.map(({ state }) => state)).toEqual(['returned', 'approved']);
      const signUps = await items<MySignUp>(await through('worker', other), '/v1/my/sign-ups?when=coming');
      expect(signUps).toHaveLength(4);
    } finally {
      await other.close();
    }
  });
});
