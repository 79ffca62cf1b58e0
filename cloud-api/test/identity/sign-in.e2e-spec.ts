import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/world.js';
import { refusal, type Failure, type Me, type SessionReply } from './support.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const countOf = async (table: string): Promise<number> => {
  const [row] = await world.dataSource.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
};

describe('signing in by WeChat', () => {
  it('makes an account at the first time and finds it again', async () => {
    const [first, second] = [await world.signIn('王秀英'), await world.signIn('王秀英')];
    expect(second.accountId).toBe(first.accountId);
    expect(second.accessToken).not.toBe(first.accessToken);
    const me = await world.as(first).get<Me>('/v1/me');
    expect(me).toMatchObject({ status: 200, body: { accountId: first.accountId, roles: [], membership: null } });
    expect(me.body.nickname).toMatch(/^[\u4e00-\u9fff]{2}\d{4}$/);
  });

  it('tells the mini-program when its tokens end', async () => {
    const reply = await world.api.post<SessionReply>('/v1/sessions/wechat', {
      code: world.wechat.mintLoginCode('时钟'),
    });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.getSetCookie()).toEqual([]);
    expect(reply.body.tokens).toMatchObject({
      accessExpiresAt: new Date(world.clock.now().getTime() + 15 * 60_000).toISOString(),
      refreshExpiresAt: new Date(world.clock.now().getTime() + 30 * 86_400_000).toISOString(),
    });
  });

  it('takes a login code once', async () => {
    const code = world.wechat.mintLoginCode('李建国');
    expect((await world.api.post('/v1/sessions/wechat', { code })).status).toBe(201);
    const replayed = await world.api.post<Failure>('/v1/sessions/wechat', { code });
    expect(refusal(replayed)).toBe('401 LOGIN_CODE_EXPIRED');
    expect(replayed.body.message).toBe('登录码过期了，请再点一次登录');
  });

  it('refuses codes that never were, in the same words', async () => {
    expect(refusal(await world.api.post('/v1/sessions/wechat', { code: 'made-up' }))).toBe('401 LOGIN_CODE_EXPIRED');
  });

  it('never takes an openid from the client', async () => {
    const victim = await world.signIn('受害者');
    const openid = world.wechat.openidOf('受害者');
    const before = await countOf('accounts');
    for (const extra of [{ openid }, { unionid: openid }, { role: 'union-admin' }, { accountId: victim.accountId }]) {
      const code = world.wechat.mintLoginCode('受害者');
      expect((await world.api.post('/v1/sessions/wechat', { code, ...extra })).status).toBe(400);
    }
    expect(refusal(await world.api.post('/v1/sessions/wechat', { code: openid }))).toBe('401 LOGIN_CODE_EXPIRED');
    const forged = world.api.with({ 'x-wx-openid': openid, 'x-wx-source': 'wx' });
    expect(refusal(await forged.get('/v1/me'))).toBe('401 SESSION_REQUIRED');
    expect(await countOf('accounts')).toBe(before);
  });

  it('says so when WeChat is busy, and makes nothing', async () => {
    const before = await countOf('sessions');
    world.wechat.addFault({ api: 'code2session', kind: 'errcode', code: -1 });
    const reply = await world.api.post<Failure>('/v1/sessions/wechat', { code: world.wechat.mintLoginCode('忙') });
    expect(refusal(reply)).toBe('503 WECHAT_BUSY');
    expect(reply.body.message).toBe('微信那边有点忙，请过一会儿再点登录');
    expect(await countOf('sessions')).toBe(before);
  });

  it('makes one account of fifty first sign-ins at once', async () => {
    const [accounts, identities] = [await countOf('accounts'), await countOf('wechat_identities')];
    const sessions = await Promise.all(Array.from({ length: 50 }, () => world.signIn('五十部手机')));
    expect(new Set(sessions.map(({ accountId }) => accountId)).size).toBe(1);
    expect(new Set(sessions.map(({ accessToken }) => accessToken)).size).toBe(50);
    expect(await countOf('accounts')).toBe(accounts + 1);
    expect(await countOf('wechat_identities')).toBe(identities + 1);
  });

  it('keeps neither openid nor any token in the database', async () => {
    const session = await world.signIn('金丝雀');
    const secrets = [world.wechat.openidOf('金丝雀'), session.accessToken, session.refreshToken];
    for (const table of ['accounts', 'wechat_identities', 'sessions']) {
      const dump = JSON.stringify(await world.dataSource.query(`SELECT * FROM ${table}`));
      expect(secrets.filter((secret) => dump.includes(secret))).toEqual([]);
      expect(dump).toContain(session.accountId);
    }
  });
});
