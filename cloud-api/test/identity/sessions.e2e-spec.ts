import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';
import { COUNTY, addCounty, identityOf, refusal, type Me, type SessionReply } from './support.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await addCounty(world);
});
afterAll(() => world.close());

const MINUTE = 60_000;

async function refresh(refreshToken: string): Promise<Session> {
  const reply = await world.api.post<SessionReply>('/v1/sessions/refresh', { refreshToken });
  if (reply.status !== 200 || !reply.body.tokens) throw new Error(refusal(reply));
  return { accountId: reply.body.account.accountId, ...reply.body.tokens };
}

const works = async (session: Session): Promise<string> => refusal(await world.as(session).get('/v1/me'));
const ALIVE = '200 no code';

interface Devices {
  items: { sessionId: string; device: string; current: boolean; lastUsedOn: string }[];
  nextCursor: string | null;
}
const devices = async (session: Session, query = ''): Promise<Devices> =>
  (await world.as(session).get<Devices>(`/v1/sessions${query}`)).body;

describe('an access token', () => {
  it('ends after fifteen minutes and the session goes on with a fresh one', async () => {
    const first = await world.signIn('一刻钟');
    world.clock.advance(15 * MINUTE - 1);
    expect(await works(first)).toBe(ALIVE);
    world.clock.advance(1);
    expect(await works(first)).toBe('401 SESSION_EXPIRED');
    expect(await works(await refresh(first.refreshToken))).toBe(ALIVE);
  });

  it('is asked for where there is none, and refused when it is made up', async () => {
    expect(refusal(await world.api.get('/v1/me'))).toBe('401 SESSION_REQUIRED');
    const forged = world.api.with({ authorization: `Bearer ${'x'.repeat(43)}` });
    expect(refusal(await forged.get('/v1/me'))).toBe('401 SESSION_EXPIRED');
  });

  it('dies when it is replaced', async () => {
    const first = await world.signIn('替换');
    const second = await refresh(first.refreshToken);
    expect(await works(first)).toBe('401 SESSION_EXPIRED');
    expect(await works(second)).toBe(ALIVE);
  });
});

describe('a refresh token', () => {
  it('that was rotated twice ago ends the whole family when it comes back', async () => {
    const r1 = await world.signIn('被偷');
    const r2 = await refresh(r1.refreshToken);
    const r3 = await refresh(r2.refreshToken);
    expect(await works(r3)).toBe(ALIVE);
    await expect(refresh(r1.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
    expect(await works(r3)).toBe('401 SESSION_EXPIRED');
    await expect(refresh(r3.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
  });

  it('whose reply got lost is forgiven once within a minute, and the lost child is nobody’s', async () => {
    const r1 = await world.signIn('丢包');
    const r2 = await refresh(r1.refreshToken);
    const lost = await refresh(r2.refreshToken);
    world.clock.advance(MINUTE);
    const again = await refresh(r2.refreshToken);
    expect(await works(again)).toBe(ALIVE);
    expect(await works(lost)).toBe('401 SESSION_EXPIRED');
    await expect(refresh(lost.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
    expect(await works(again)).toBe('401 SESSION_EXPIRED');
  });

  it('is not forgiven a second time, nor later than a minute', async () => {
    const r1 = await world.signIn('两次');
    await refresh(r1.refreshToken);
    await refresh(r1.refreshToken);
    await expect(refresh(r1.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');

    const late = await world.signIn('太晚');
    const child = await refresh(late.refreshToken);
    world.clock.advance(MINUTE + 1);
    await expect(refresh(late.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
    expect(await works(child)).toBe('401 SESSION_EXPIRED');
  });

  it('lives thirty days from its last use', async () => {
    const first = await world.signIn('一个月');
    world.clock.advance(30 * 24 * 60 * MINUTE - 1);
    const second = await refresh(first.refreshToken);
    world.clock.advance(30 * 24 * 60 * MINUTE);
    await expect(refresh(second.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
  });

  it('that is no token at all is refused', async () => {
    for (const token of ['', 'x'.repeat(86), 'short']) {
      await expect(refresh(token)).rejects.toThrow('401 SESSION_REQUIRED');
    }
    expect(refusal(await world.api.post('/v1/sessions/refresh', {}))).toBe('401 SESSION_REQUIRED');
  });

  it('presented by ten at once never leaves two living sessions', async () => {
    const first = await world.signIn('十个标签页');
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => refresh(first.refreshToken)));
    const issued = tries.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
    const alive = await Promise.all(issued.map(works));
    expect(issued.length).toBeLessThanOrEqual(2);
    expect(alive.filter((state) => state === ALIVE).length).toBeLessThanOrEqual(1);
  });
});

describe('signing out', () => {
  it('of this device ends its tokens at the next request (ASVS 7.4.1)', async () => {
    const session = await world.signIn('退出');
    expect((await world.as(session).delete('/v1/sessions/current')).status).toBe(204);
    expect(await works(session)).toBe('401 SESSION_EXPIRED');
    await expect(refresh(session.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
  });

  it('works with an access token that has expired', async () => {
    const session = await world.signIn('隔夜退出');
    world.clock.advance(8 * 60 * MINUTE);
    expect((await world.as(session).delete('/v1/sessions/current')).status).toBe(204);
    await expect(refresh(session.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
  });

  it('of another of one’s devices, seen in the list, leaves this one', async () => {
    const lost = await world.signIn('两部手机');
    world.clock.advance(1); // the list is ordered by time
    const kept = await world.signIn('两部手机');
    const { items } = await devices(kept);
    expect(items.map(({ device, current }) => [device, current])).toEqual([
      ['微信小程序', true],
      ['微信小程序', false],
    ]);
    const other = items.find(({ current }) => !current)!;
    expect((await world.as(kept).delete(`/v1/sessions/${other.sessionId}`)).status).toBe(204);
    expect(await works(lost)).toBe('401 SESSION_EXPIRED');
    expect(await works(kept)).toBe(ALIVE);
    expect((await devices(kept)).items).toHaveLength(1);
  });

  it('of somebody else’s device is answered as if there were none', async () => {
    const [mine, theirs] = [await world.signIn('我'), await world.signIn('别人')];
    const [target] = (await devices(theirs)).items;
    const reply = await world.as(mine).delete(`/v1/sessions/${target!.sessionId}`);
    const nobody = await world.as(mine).delete('/v1/sessions/00000000-0000-7000-8000-00000000dead');
    expect([refusal(reply), refusal(nobody)]).toEqual(['404 SESSION_NOT_FOUND', '404 SESSION_NOT_FOUND']);
    expect(await works(theirs)).toBe(ALIVE);
  });

  it('everywhere ends every device of this person and nobody else’s (ASVS 7.4.1)', async () => {
    const [one, two, other] = [await world.signIn('全部'), await world.signIn('全部'), await world.signIn('旁人')];
    expect((await world.as(one).delete('/v1/sessions')).status).toBe(204);
    expect([await works(one), await works(two)]).toEqual(['401 SESSION_EXPIRED', '401 SESSION_EXPIRED']);
    await expect(refresh(two.refreshToken)).rejects.toThrow('401 SESSION_REQUIRED');
    expect(await works(other)).toBe(ALIVE);
  });
});

describe('the list of devices', () => {
  it('comes in pages that neither repeat nor miss one', async () => {
    let session = await world.signIn('很多设备');
    for (let n = 0; n < 4; n++) session = await world.signIn('很多设备');
    const first = await devices(session, '?limit=2');
    const second = await devices(session, `?limit=2&cursor=${first.nextCursor}`);
    const third = await devices(session, `?limit=2&cursor=${second.nextCursor}`);
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ sessionId }) => sessionId));
    expect(new Set(ids).size).toBe(5);
    expect(third.nextCursor).toBeNull();
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('shows the day of the last use in the county, not the time', async () => {
    const session = await world.signIn('哪一天');
    expect((await devices(session)).items[0]).toMatchObject({ lastUsedOn: world.clock.today() });
  });
});

describe('a changed role', () => {
  it('makes the tokens of before stale at once and is there after renewing them (ASVS 8.3.2)', async () => {
    const session = await world.signIn('新干部');
    await identityOf(world).grantRole({
      accountId: session.accountId,
      role: 'union-staff',
      ...COUNTY,
      grantedBy: null,
    });
    expect(await works(session)).toBe('401 SESSION_EXPIRED');
    const renewed = await refresh(session.refreshToken);
    const { body } = await world.as(renewed).get<Me>('/v1/me');
    expect(body.roles).toEqual([{ role: 'union-staff', roleName: '工会干部', ...COUNTY, scopeName: '测试县' }]);

    await identityOf(world).revokeRole({
      accountId: session.accountId,
      role: 'union-staff',
      ...COUNTY,
      revokedBy: null,
    });
    expect(await works(renewed)).toBe('401 SESSION_EXPIRED');
    const after = await world.as(await refresh(renewed.refreshToken)).get<Me>('/v1/me');
    expect(after.body.roles).toEqual([]);
  });

  it('is told to other modules once, and granting it again changes nothing', async () => {
    const session = await world.signIn('重复授予');
    const grant = { accountId: session.accountId, role: 'expert', ...COUNTY, grantedBy: null } as const;
    await identityOf(world).grantRole(grant);
    const renewed = await refresh(session.refreshToken);
    await identityOf(world).grantRole(grant);
    expect(await works(renewed)).toBe(ALIVE);
    const events = await world.dataSource.query<{ type: string; payload: string }[]>('SELECT * FROM outbox_events');
    const mine = events.filter(({ payload }) => payload.includes(session.accountId));
    expect(mine.map(({ type, payload }) => [type, JSON.parse(payload) as unknown])).toEqual([
      ['identity.role-granted', grant],
    ]);
  });
});
