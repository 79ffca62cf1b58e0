import { describe, expect, it } from '@jest/globals';
import { APP, failureOf, openWorld, OTHER_APP, type World } from '../../test/world.js';
import type { WechatApi, WechatErrorKind } from '../wechat-error.js';

/** Every code of the platform's table, by call, with what our client must make of it. */
const ROWS: readonly [WechatApi, Readonly<Record<number, WechatErrorKind>>][] = [
  [
    'code2session',
    {
      [-1]: 'busy',
      40029: 'code-expired',
      40226: 'blocked',
      45011: 'quota',
      40163: 'code-used',
      41002: 'config',
      40125: 'config',
    },
  ],
  [
    'stable-token',
    {
      40002: 'config',
      40013: 'config',
      40125: 'config',
      40164: 'config',
      41002: 'config',
      41004: 'config',
      43002: 'bad-request',
      45009: 'quota',
      45011: 'quota',
      89503: 'config',
      89506: 'config',
      89507: 'config',
    },
  ],
  ['phone-number', { [-1]: 'busy', 40013: 'config', 40029: 'code-expired', 45011: 'quota' }],
  [
    'msg-sec-check',
    {
      [-1]: 'busy',
      40001: 'token',
      40003: 'openid',
      40129: 'bad-request',
      43002: 'bad-request',
      43104: 'openid',
      44002: 'bad-request',
      44991: 'quota',
      45009: 'quota',
      47001: 'bad-request',
      61010: 'inactive',
      87014: 'content',
    },
  ],
  ['media-check-async', { 40004: 'bad-request', 87020: 'bad-request' }],
  [
    'subscribe-send',
    {
      40001: 'token',
      40003: 'openid',
      40014: 'token',
      40037: 'config',
      43101: 'refused',
      43107: 'config',
      43108: 'busy',
      45168: 'content',
      47003: 'bad-request',
      41030: 'bad-request',
    },
  ],
  [
    'wxacode-unlimit',
    {
      40097: 'bad-request',
      40129: 'bad-request',
      40169: 'bad-request',
      41030: 'bad-request',
      85096: 'bad-request',
      45009: 'quota',
    },
  ],
  ...(['url-link', 'scheme'] as const).map((api): [WechatApi, Readonly<Record<number, WechatErrorKind>>] => [
    api,
    {
      40002: 'config',
      40165: 'bad-request',
      40212: 'bad-request',
      44990: 'quota',
      44993: 'quota',
      85079: 'config',
      85401: 'bad-request',
      85402: 'bad-request',
      85406: 'config',
      85407: 'config',
      85408: 'config',
    },
  ]),
];

function callOf({ fake, client }: World, api: WechatApi): Promise<unknown> {
  const openid = fake.openidOf('王秀英');
  const path = 'pages/home/index';
  switch (api) {
    case 'code2session':
      return client.code2Session(fake.mintLoginCode('王秀英'));
    case 'phone-number':
      return client.getPhoneNumber({ code: fake.mintPhoneCode('王秀英'), openid });
    case 'msg-sec-check':
      return client.msgSecCheck({ content: '你好', scene: 'journal', openid });
    case 'media-check-async':
      return client.mediaCheckAsync({
        mediaUrl: 'https://a.example.com/a.png',
        mediaType: 'image',
        scene: 'forum',
        openid,
      });
    case 'subscribe-send':
      return client.sendSubscribeMessage({ openid, templateId: 't', data: { thing1: '你好' } });
    case 'wxacode-unlimit':
      return client.getWxaCodeUnlimit({ scene: 'a' });
    case 'scheme':
      return client.generateScheme({ path });
    case 'url-link':
    case 'stable-token':
    case 'token':
      return client.generateUrlLink({ path });
  }
}

const EVERY_CODE = ROWS.flatMap(([api, kinds]) =>
  Object.entries(kinds).map(([code, kind]) => [api, Number(code), kind] as const),
);

describe('every code of the table', () => {
  it.each(EVERY_CODE)('%s %i is an error of kind %s with a request id', async (api, code, kind) => {
    const world = await openWorld();
    world.fake.addFault({ api, kind: 'errcode', code, times: 2 });
    const error = await failureOf(callOf(world, api));
    expect(error).toMatchObject({ api, code, kind, outcome: 'none' });
    expect(error.rid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });
});

describe('a refusal on the wire', () => {
  it('is HTTP 200 with errcode and an errmsg that ends with the request id', async () => {
    const { raw } = await openWorld();
    const reply = await raw('GET', '/sns/jscode2session?grant_type=authorization_code');
    expect(reply.status).toBe(200);
    expect(reply.json['errcode']).toBe(41002);
    expect(reply.json['errmsg']).toMatch(/^appid missing rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  const login = { appid: APP.appId, secret: APP.appSecret, js_code: 'c', grant_type: 'authorization_code' };
  it.each([
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ appid: 'wx1' }, 40013],
    [{ secret: 'wrong' }, 40125],
    [{ secret: OTHER_APP.appSecret }, 40125],
    [{ grant_type: 'x' }, 40002],
    [{ js_code: '' }, 41008],
    [{ js_code: 'x' }, 40029],
  ])('meets jscode2session with %p: %i', async (change, code) => {
    const { raw } = await openWorld();
    const query = new URLSearchParams({ ...login, ...change }).toString();
    expect((await raw('GET', `/sns/jscode2session?${query}`)).json['errcode']).toBe(code);
  });

  const tokenBody = { grant_type: 'client_credential', appid: APP.appId, secret: APP.appSecret };
  it.each([
    [{ grant_type: 'x' }, 40002],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ appid: 'wx1' }, 40013],
    [{ secret: 'wrong' }, 40125],
  ])('meets stable_token with %p: %i', async (change, code) => {
    const { raw } = await openWorld();
    expect((await raw('POST', '/cgi-bin/stable_token', { ...tokenBody, ...change })).json['errcode']).toBe(code);
  });

  it.each([
    ['GET', '/cgi-bin/stable_token', undefined, 43002],
    ['POST', '/sns/jscode2session', '{}', 43001],
    ['POST', '/wxa/msg_sec_check', '{}', 41001],
    ['POST', '/wxa/msg_sec_check?access_token=bad%20token', '{}', 40014],
    ['POST', '/wxa/msg_sec_check?access_token=unknown', '{}', 40001],
    ['POST', '/cgi-bin/stable_token', '', 44002],
    ['POST', '/cgi-bin/stable_token', '{"grant', 47001],
    ['POST', '/cgi-bin/stable_token', '[]', 47001],
  ] as const)('meets %s %s with %p: %i', async (method, path, body, code) => {
    const { raw } = await openWorld();
    expect((await raw(method, path, body)).json['errcode']).toBe(code);
  });

  it.each([
    ['/wxa/msg_sec_check', { version: 2, scene: 1, openid: 'o' }, 44002],
    ['/wxa/msg_sec_check', { version: 1, scene: 1, content: 'a', openid: 'o' }, 47001],
    ['/wxa/msg_sec_check', { version: 2, scene: 1, content: 'a'.repeat(2_501), openid: 'o' }, 47001],
    ['/wxa/msg_sec_check', { version: 2, scene: 5, content: 'a', openid: 'o' }, 40129],
    ['/wxa/media_check_async', { version: 2, scene: 1, media_type: 3, media_url: 'https://a/b' }, 40004],
    ['/wxa/generatescheme', { jump_wxa: 'home' }, 47001],
  ])('meets %s with %p: %i', async (path, body, code) => {
    const { raw, token } = await openWorld();
    expect((await raw('POST', `${path}?access_token=${await token()}`, body)).json['errcode']).toBe(code);
  });

  it('of an unknown call is HTTP 404, and of too much text HTTP 413', async () => {
    const { raw, fake } = await openWorld();
    expect((await raw('GET', '/wxa/none')).status).toBe(404);
    expect((await raw('POST', '/cgi-bin/stable_token', 'x'.repeat(1_100_000))).status).toBe(413);
    expect((await raw('POST', '/cgi-bin/stable_token', tokenBody)).json['expires_in']).toBe(7200);
    expect(fake.calls('stable-token')).toBe(1);
  });
});

describe('the tokens', () => {
  const MINUTE = 60_000;
  const ask = async ({ raw }: World, more: object = {}) => {
    const body = { grant_type: 'client_credential', appid: APP.appId, secret: APP.appSecret, ...more };
    return (await raw('POST', '/cgi-bin/stable_token', body)).json;
  };
  const check = async ({ raw }: World, token: unknown) =>
    (await raw('POST', `/wxa/getwxacodeunlimit?access_token=${String(token)}`, { scene: '' })).json['errcode'];
  /** The call got past the token: its own scene is what it refused. */
  const ACCEPTED = 40169;

  it('stay the same until the last five minutes; then both work for five minutes', async () => {
    const world = await openWorld();
    const first = await ask(world);
    await world.fake.advance(115 * MINUTE - 1_000);
    expect(await ask(world)).toEqual({ access_token: first['access_token'], expires_in: 301 });
    await world.fake.advance(1_000);
    const second = await ask(world);
    expect(second['access_token']).not.toBe(first['access_token']);
    await world.fake.advance(5 * MINUTE - 1);
    expect(await check(world, first['access_token'])).toBe(ACCEPTED);
    await world.fake.advance(1);
    expect(await check(world, first['access_token'])).toBe(42001);
    expect(await check(world, second['access_token'])).toBe(ACCEPTED);
  });

  it('are killed at once by force, 30 seconds apart and 20 times a day at most', async () => {
    const world = await openWorld();
    const first = await ask(world);
    const second = await ask(world, { force_refresh: true });
    expect(await check(world, first['access_token'])).toBe(40001);
    await world.fake.advance(29_999);
    expect((await ask(world, { force_refresh: true }))['access_token']).toBe(second['access_token']);
    await world.fake.advance(1);
    expect((await ask(world, { force_refresh: true }))['access_token']).not.toBe(second['access_token']);
    for (let count = 4; count <= 20; count += 1) await ask(world, { force_refresh: true });
    expect((await ask(world, { force_refresh: true }))['errcode']).toBe(45009);
    expect((await ask(world))['errcode']).toBeUndefined();
  });

  it('of the old call change every time, and the one before works five minutes more', async () => {
    const world = await openWorld();
    const path = `/cgi-bin/token?grant_type=client_credential&appid=${APP.appId}&secret=${APP.appSecret}`;
    const old = (await world.raw('GET', path)).json['access_token'];
    const next = (await world.raw('GET', path)).json['access_token'];
    expect(next).not.toBe(old);
    await world.fake.advance(5 * MINUTE - 1);
    expect(await check(world, old)).toBe(ACCEPTED);
    await world.fake.advance(1);
    expect(await check(world, old)).toBe(42001);
    expect(await check(world, next)).toBe(ACCEPTED);
    expect(world.fake.tokenGenerations()).toBe(0);
    expect((await world.raw('GET', '/cgi-bin/token?grant_type=x')).json['errcode']).toBe(40002);
  });

  it('are limited per minute and per day', async () => {
    const world = await openWorld({ limits: { tokenMinute: 1, tokenDay: 3 } });
    await ask(world);
    expect((await ask(world))['errcode']).toBe(45011);
    await world.fake.advance(MINUTE);
    await ask(world);
    expect((await ask(world))['errcode']).toBe(45009);
  });

  it('of one app do not open another', async () => {
    const world = await openWorld();
    const foreign = await ask(world, { appid: OTHER_APP.appId, secret: OTHER_APP.appSecret });
    const code = world.fake.mintPhoneCode('王秀英');
    const path = `/wxa/business/getuserphonenumber?access_token=${String(foreign['access_token'])}`;
    expect((await world.raw('POST', path, { code })).json['errcode']).toBe(40013);
  });
});
