import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/world.js';
import { Browser, CHROME, identityOf, refusal, type Me, type SessionReply } from './support.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const worker = await identityOf(world).createAccount('演示职工');
  await identityOf(world).registerDemoDoor('worker', worker);
});
afterAll(() => world.close());

async function throughTheDoor(): Promise<Browser> {
  const browser = new Browser(world);
  const reply = await browser.post<SessionReply>('/v1/sessions/demo', { door: 'worker' });
  expect(reply.status).toBe(201);
  expect(reply.body).toMatchObject({ account: { nickname: '演示职工' }, tokens: null });
  return browser;
}

const ACCESS = '__Host-anxin-access';
const REFRESH = '__Host-anxin-refresh';
const me = async (browser: Browser): Promise<string> => refusal(await browser.get<Me>('/v1/me'));

describe('a door of the demo county', () => {
  it('signs the website in without showing any token to its scripts', async () => {
    const browser = await throughTheDoor();
    expect(browser.setCookies).toHaveLength(2);
    for (const line of browser.setCookies) {
      expect(line).toMatch(
        /^__Host-anxin-(access|refresh)=[\w-]{43,86}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
      );
    }
    expect(await me(browser)).toBe('200 no code');
  });

  it('that nobody stands behind is not there', async () => {
    const reply = await new Browser(world).post('/v1/sessions/demo', { door: 'union-staff' });
    expect(refusal(reply)).toBe('404 DEMO_ONLY');
    expect(refusal(await new Browser(world).post('/v1/sessions/demo', { door: 'operator' }))).toBe(
      '400 VALIDATION_FAILED',
    );
  });

  it('does not exist outside the demo, even where somebody wrote one into the database', async () => {
    const other = await startWorld({ profile: 'development' });
    try {
      const account = await identityOf(other).createAccount();
      await expect(identityOf(other).registerDemoDoor('worker', account)).rejects.toThrow('demo only');
      await other.dataSource.query(`INSERT INTO demo_doors (door, account_id) VALUES ('worker', '${account}')`);
      const reply = await new Browser(other).post('/v1/sessions/demo', { door: 'worker' });
      expect(refusal(reply)).toBe('404 DEMO_ONLY');
      expect(reply.headers.getSetCookie()).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('cookies', () => {
  const cookieNames = async (headers: Record<string, string>): Promise<string[]> => {
    const reply = await world.app.inject({
      method: 'POST',
      url: '/v1/sessions/demo',
      headers: { 'x-client-version': 'h5/0.1.0', 'user-agent': CHROME, ...headers },
      payload: { door: 'worker' },
    });
    expect(reply.statusCode).toBe(201);
    const lines = [reply.headers['set-cookie'] ?? []].flat();
    return lines.map((line) => `${line.slice(0, line.indexOf('='))}${line.includes('; Secure') ? ' secure' : ''}`);
  };

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('are secure on this machine, at %s', async (host) => {
    expect(await cookieNames({ host })).toEqual([`${ACCESS} secure`, `${REFRESH} secure`]);
  });

  it.each(['192.168.1.20:3000', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'carry a plain name on plain http at %s, where browsers would drop secure ones',
    async (host) => {
      expect(await cookieNames({ host })).toEqual(['anxin-access', 'anxin-refresh']);
    },
  );

  it('carry a plain name in Safari on plain http, also on this machine', async () => {
    const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
    expect(await cookieNames({ host: 'localhost:3000', 'user-agent': safari })).toEqual([
      'anxin-access',
      'anxin-refresh',
    ]);
  });

  it('with the plain name are not taken where the secure ones belong', async () => {
    const browser = await throughTheDoor();
    browser.cookies.set('anxin-access', browser.cookies.get(ACCESS)!);
    browser.cookies.delete(ACCESS);
    browser.cookies.delete(REFRESH);
    expect(await me(browser)).toBe('401 SESSION_REQUIRED');
  });
});

describe('the website’s session', () => {
  it('is renewed by its cookie, also after the browser dropped the access cookie', async () => {
    const browser = await throughTheDoor();
    const before = new Map(browser.cookies);
    world.clock.advance(15 * 60_000);
    expect(await me(browser)).toBe('401 SESSION_EXPIRED');
    browser.cookies.delete(ACCESS);
    expect(await me(browser)).toBe('401 SESSION_EXPIRED');
    const renewed = await browser.post<SessionReply>('/v1/sessions/refresh');
    expect(renewed).toMatchObject({ status: 200, body: { tokens: null } });
    expect(await me(browser)).toBe('200 no code');
    expect(browser.cookies.get(REFRESH)).not.toBe(before.get(REFRESH));
  });

  it('loses its cookies when it cannot be renewed', async () => {
    const browser = await throughTheDoor();
    const stolen = new Map(browser.cookies);
    await browser.post('/v1/sessions/refresh');
    await browser.post('/v1/sessions/refresh');
    const thief = new Browser(world);
    for (const [name, value] of stolen) thief.cookies.set(name, value);
    expect(refusal(await thief.post('/v1/sessions/refresh'))).toBe('401 SESSION_REQUIRED');
    expect(refusal(await browser.post('/v1/sessions/refresh'))).toBe('401 SESSION_REQUIRED');
    expect([...browser.cookies]).toEqual([]);
  });

  // Mutation: `begin` without its `endByTokens`.
  it('ends when the same browser signs in anew, with its access cookie or without, and no other does (ASVS 7.2.4)', async () => {
    const [browser, another] = [await throughTheDoor(), await throughTheDoor()];
    const first = new Map(browser.cookies);
    expect((await browser.post('/v1/sessions/demo', { door: 'worker' })).status).toBe(201);
    const second = new Map(browser.cookies);
    browser.cookies.delete(ACCESS);
    expect((await browser.post('/v1/sessions/demo', { door: 'worker' })).status).toBe(201);

    for (const cookies of [first, second]) {
      const old = new Browser(world);
      for (const [name, value] of cookies) old.cookies.set(name, value);
      expect(await me(old)).toBe('401 SESSION_EXPIRED');
      expect(refusal(await old.post('/v1/sessions/refresh'))).toBe('401 SESSION_REQUIRED');
    }
    expect([await me(browser), await me(another)]).toEqual(['200 no code', '200 no code']);
  });

  it('ends with its cookies when the person signs out, even with nothing but the refresh cookie left', async () => {
    const browser = await throughTheDoor();
    const kept = new Map(browser.cookies);
    browser.cookies.delete(ACCESS);
    expect((await browser.delete('/v1/sessions/current')).status).toBe(204);
    expect([...browser.cookies]).toEqual([]);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await me(browser)).toBe('401 SESSION_EXPIRED');
    expect(refusal(await browser.post('/v1/sessions/refresh'))).toBe('401 SESSION_REQUIRED');
  });
});

describe('another website', () => {
  const EVIL = ['https://evil.example', 'null', 'not a url', 'http://127.0.0.1:1'];

  it.each(EVIL)('cannot change anything with this browser’s cookies (origin %s)', async (origin) => {
    const browser = await throughTheDoor();
    expect(refusal(await browser.client({ origin }).delete('/v1/sessions'))).toBe('403 ORIGIN_REFUSED');
    expect(refusal(await browser.client({ origin }).post('/v1/sessions/refresh'))).toBe('403 ORIGIN_REFUSED');
    expect(refusal(await browser.client({ origin }).delete('/v1/sessions/current'))).toBe('403 ORIGIN_REFUSED');
    expect(await me(browser)).toBe('200 no code');
  });

  it('cannot sign this browser in as somebody else', async () => {
    const client = new Browser(world).client({ origin: 'https://evil.example' });
    for (const path of ['/v1/sessions/demo', '/v1/sessions/staff', '/v1/sign-in-scans']) {
      expect(refusal(await client.post(path, {}))).toBe('403 ORIGIN_REFUSED');
    }
  });

  it('is not mistaken for this one', async () => {
    const browser = await throughTheDoor();
    for (const origin of [world.url, world.config.publicOrigin]) {
      expect((await browser.client({ origin }).post('/v1/sign-in-scans')).status).toBe(201);
    }
    expect((await browser.client({ origin: world.url }).delete('/v1/sessions')).status).toBe(204);
  });

  it('cannot send what every request needs: the client’s version', async () => {
    const browser = await throughTheDoor();
    const form = browser.client({ 'x-client-version': '' });
    expect((await form.delete('/v1/sessions')).status).toBe(400);
    expect(await me(browser)).toBe('200 no code');
  });
});
