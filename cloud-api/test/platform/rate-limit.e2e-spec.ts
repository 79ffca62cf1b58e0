import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { isEmbedded, openDataSource } from '../../src/platform/database/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { SystemRandom } from '../../src/platform/random/index.js';
import { startCounty } from '../assessments/support.js';
import { ApiClient, type Reply } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

interface Refused {
  code: string;
  message: string;
}

/** With the limits of a real deployment, behind one proxy that says who is asking. */
const REAL = { rateLimitFactor: 1, trustedProxies: 1 };
const H5 = { 'x-client-version': 'h5/0.1.0' };
const MINUTE_MS = 60_000;

let names = 0;
const guess = (api: ApiClient, accountName = `nobody-${++names}`): Promise<Reply<Refused>> =>
  api.with(H5).post('/v1/sessions/staff', { accountName, password: 'wrong wrong wrong' });
const outcome = ({ status, body }: Reply<Refused>): string => `${status} ${body.code}`;
const from = (api: ApiClient, address: string): ApiClient => api.with({ 'x-forwarded-for': address });
const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('how often somebody may ask', () => {
  let world: World;
  let second: ApiClient;
  let stopSecond: () => Promise<void>;

  beforeAll(async () => {
    world = await startCounty(REAL);
    [second, stopSecond] = await startAnother(world);
  });
  afterAll(async () => {
    await stopSecond();
    await world.close();
  });

  const countOf = async (sql: string): Promise<number> => {
    const [row] = await world.dataSource.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM ${sql}`);
    return Number(row?.n);
  };

  // Mutation: `shared: false` on the class `sign-in`.
  it('passwords are tried thirty times from an address in ten minutes, over all servers together (ASVS 6.3.1)', async () => {
    const servers = [from(world.api, '203.0.113.1'), from(second, '203.0.113.1')];
    const outcomes: string[] = [];
    for (const time of times(30)) outcomes.push(outcome(await guess(servers[time % 2]!)));
    expect(new Set(outcomes)).toEqual(new Set(['401 STAFF_SIGN_IN_FAILED']));

    for (const api of servers) {
      const refused = await guess(api);
      expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
      expect(refused.body.message).toBe('操作有点频繁，请过 10 分钟再试');
      expect(refused.headers.get('retry-after')).toBe('600');
    }
    expect(outcome(await guess(from(world.api, '203.0.113.2')))).toBe('401 STAFF_SIGN_IN_FAILED');
    world.clock.advance(10 * MINUTE_MS);
    expect(outcome(await guess(servers[0]!))).toBe('401 STAFF_SIGN_IN_FAILED');
  });

  it('at once as well: of forty at the same moment thirty are judged (ASVS 6.3.1)', async () => {
    const servers = [from(world.api, '203.0.113.3'), from(second, '203.0.113.3')];
    const replies = await Promise.all(times(40).map((time) => guess(servers[time % 2]!)));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(replies.filter(({ body }) => body.code === 'RATE_LIMITED')).toHaveLength(10);
  });

  it('an address of the new kind is a whole household: changing its end is no new one', async () => {
    for (const time of times(30)) await guess(from(world.api, `2001:db8:7:7::${time + 1}`));
    expect(outcome(await guess(from(world.api, '2001:db8:7:7:ffff::1')))).toBe('429 RATE_LIMITED');
    expect(outcome(await guess(from(world.api, '2001:db8:7:8::1')))).toBe('401 STAFF_SIGN_IN_FAILED');
  });

  it('a name slows down as well, wherever it is tried from, and says when to come back (ASVS 6.3.1)', async () => {
    for (const time of times(5)) await guess(from(world.api, `203.0.113.${10 + time}`), 'one-name');
    const slow = await guess(from(world.api, '203.0.113.20'), 'one-name');
    expect(slow).toMatchObject({ status: 429, body: { code: 'STAFF_SIGN_IN_SLOW' } });
    expect(slow.headers.get('retry-after')).toBe('60');
  });

  // Mutation: the class `export` without a rule.
  it('sheets and papers are carried away 120 times in ten minutes, by a person wherever they are (ASVS 2.4.1)', async () => {
    const [one, other] = [await staff('出纳'), await staff('会计')];
    const download = (api: ApiClient) => api.get<Refused>('/v1/plan-years/2026/summary.xlsx');
    const before = await Promise.all(times(120).map((time) => download(from(one, `203.0.113.${time}`))));
    expect(before.filter(({ status }) => status === 429)).toEqual([]);
    expect(outcome(await download(from(one, '198.51.100.1')))).toBe('429 RATE_LIMITED');
    expect((await download(other)).status).not.toBe(429);
    expect((await one.get('/v1/plan-years')).status).toBe(200);
  });

  async function staff(name: string): Promise<ApiClient> {
    const { accountId } = await world.signIn(name);
    const grant = { role: 'union-staff', scopeType: 'county', scopeId: COUNTY_ID } as const;
    await world.app.get(IdentityFacade).grantRole({ accountId, ...grant, grantedBy: null });
    return world.as(await world.signIn(name));
  }

  it('anybody asks twelve hundred times a minute for anything, and then at an even pace', async () => {
    const person = world.as(await world.signIn('着急的人'));
    const refused: Reply<Refused>[] = [];
    for (let asked = 0; asked < 1210; asked += 10) {
      const replies = await Promise.all(times(10).map(() => person.get<Refused>('/v1/messages/unread-count')));
      refused.push(...replies.filter(({ status }) => status === 429));
    }
    expect(refused).toHaveLength(10);
    expect(refused[0]!.headers.get('retry-after')).toBe('1');
    world.clock.advance(1000);
    expect((await person.get('/v1/messages/unread-count')).status).toBe(200);
  });

  it('keeps no address and no account in what it counts, and forgets it', async () => {
    const rows = await world.dataSource.query<object[]>('SELECT * FROM rate_counters');
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|2001:db8|[0-9a-f]{8}-[0-9a-f]{4}-/);
    world.clock.advance(61 * MINUTE_MS);
    await world.app.get(Jobs).tick();
    expect(await countOf('rate_counters')).toBe(0);
  });
});

describe('how often somebody may ask, with a thousandth of the limits', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ rateLimitFactor: 0.001, trustedProxies: 1 });
  });
  afterAll(() => world.close());

  // Mutation: `open` with the rule of `standard`.
  it('never matters to whom to call: those numbers are there where everything else is refused', async () => {
    const asked = async (path: string) =>
      (await Promise.all(times(100).map(() => world.api.get(path)))).filter(({ status }) => status === 429).length;
    expect(await asked('/v1/assessments')).toBeGreaterThan(60);
    expect(await asked('/v1/county')).toBe(0);
    expect(await asked('/livez')).toBe(0);
  });
});

describe('names that nobody has', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ rateLimitFactor: 0.1, trustedProxies: 1 });
  });
  afterAll(() => world.close());

  // Mutation: `noteRefusal` without the count.
  it('fill the log of who did what up to a limit, and what was left out is counted (ASVS 16.3.2)', async () => {
    for (const time of times(36)) await guess(from(world.api, `198.51.100.${time}`));
    const noted = await world.dataSource.query<object[]>(
      "SELECT id FROM audit_entries WHERE act = 'staff.sign-in-refused'",
    );
    expect(noted).toHaveLength(30);
    const counters = await world.dataSource.query<{ taken: number }[]>('SELECT taken FROM rate_counters');
    expect(
      counters
        .map(({ taken }) => taken)
        .sort((a, b) => b - a)
        .slice(0, 2),
    ).toEqual([30, 6]);
  });
});

describe('whose word about an address counts', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ rateLimitFactor: 0.1 });
  });
  afterAll(() => world.close());

  // Mutation: `trustProxy: true`, as it was.
  it('is nobody’s unless told: an invented X-Forwarded-For is no new address (ASVS 4.1.3)', async () => {
    const headers = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-client-ip', 'cf-connecting-ip'];
    for (const time of times(3)) await guess(world.api.with({ [headers[time]!]: `198.51.100.${time}` }));
    for (const header of headers) {
      expect(outcome(await guess(world.api.with({ [header]: '198.51.100.99' })))).toBe('429 RATE_LIMITED');
    }
  });
});

describe('a count that cannot be kept', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(REAL);
    await world.dataSource.query('DROP TABLE rate_counters');
  });
  afterAll(() => world.close());

  // Mutation: `passEverywhere` without `throw new DomainError('SERVICE_BUSY')`.
  it('closes signing in and exports, and nothing that somebody in need asks for (ASVS 16.5.3)', async () => {
    expect(outcome(await guess(world.api))).toBe('503 SERVICE_BUSY');
    const person = world.as(await world.signIn('半夜睡不着的人'));
    const accepting = await person.post<Refused>('/v1/invitations/accept', { code: 'AAAA-BBBB-CCCC' });
    expect(outcome(accepting)).toBe('503 SERVICE_BUSY');
    expect((await world.api.get('/livez')).status).toBe(200);
    expect((await person.get('/v1/assessments')).status).toBe(200);
    expect((await person.get('/v1/me')).status).toBe(200);
  });
});

/** On the same database, with connections of its own where the database allows it. */
async function startAnother({ config, clock, dataSource: shared }: World): Promise<[ApiClient, () => Promise<void>]> {
  const isShared = isEmbedded(shared);
  const dataSource = isShared ? shared : await openDataSource(config.database, { entities, migrations });
  const app: INestApplication = await createApp({ config, clock, random: new SystemRandom(), dataSource });
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const stop = async (): Promise<void> => {
    await app.close();
    if (!isShared) await dataSource.destroy();
  };
  return [new ApiClient(`http://127.0.0.1:${port}`), stop];
}
