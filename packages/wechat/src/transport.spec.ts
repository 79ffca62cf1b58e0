import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspect } from 'node:util';
import { APP, failureOf, openWorld, stillClock } from '../test/world.js';
import { WECHAT_ORIGIN } from './transport.js';
import { WechatClient } from './wechat-client.js';
import { WechatError } from './wechat-error.js';

const build = (baseUrl: string | undefined, production: boolean) =>
  new WechatClient({ ...APP, clock: stillClock, production, ...(baseUrl === undefined ? {} : { baseUrl }) });

describe('the host', () => {
  it.each([
    'http://api.weixin.qq.com',
    'http://127.0.0.1:8080',
    'https://127.0.0.1',
    'https://api.weixin.qq.com:8443',
    'https://api.weixin.qq.com.example.com',
    'https://api2.weixin.qq.com',
    'https://user@api.weixin.qq.com',
    'https://api.weixin.qq.com/proxy',
    'not a url',
    '',
  ])('%p is refused in production', (baseUrl) => {
    expect(() => build(baseUrl, true)).toThrow(expect.objectContaining({ kind: 'config' }));
  });

  it('any other than the real one is refused in production', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        fc.pre(new URL(url).origin !== WECHAT_ORIGIN);
        expect(() => build(url, true)).toThrow(WechatError);
      }),
    );
  });

  it.each([undefined, 'https://api.weixin.qq.com', 'https://API.weixin.qq.com/', 'https://api.weixin.qq.com:443'])(
    '%p is the real one and accepted in production',
    async (baseUrl) => {
      await build(baseUrl, true).close();
    },
  );

  it.each(['ftp://api.weixin.qq.com', 'https://api.weixin.qq.com/path', 'https://api.weixin.qq.com?a=1', 'nonsense'])(
    '%p is refused everywhere',
    (baseUrl) => {
      expect(() => build(baseUrl, false)).toThrow(expect.objectContaining({ kind: 'config' }));
    },
  );

  it.each([
    { appId: '', appSecret: 'x' },
    { appId: 'x', appSecret: '' },
  ])('is not even looked at without an app: %p', (app) => {
    expect(() => new WechatClient({ ...app, clock: stillClock })).toThrow(expect.objectContaining({ kind: 'config' }));
  });
});

describe('a reply', () => {
  const login = async (body: string, status = 200, contentType = 'text/plain') => {
    const { fake, client } = await openWorld({}, { maxBodyBytes: 10_000 });
    fake.addFault({ api: 'code2session', kind: 'raw-reply', body, status, contentType });
    return failureOf(client.code2Session(fake.mintLoginCode('王秀英')));
  };

  it.each([
    '',
    '<html>',
    '[]',
    'null',
    '"text"',
    '{"openid":',
    '{}',
    '{"openid":1,"session_key":"k"}',
    '{"openid":"o"}',
  ])('of %p is a bad reply with an unknown outcome', async (body) => {
    expect(await login(body)).toMatchObject({ kind: 'bad-reply', code: 0, outcome: 'unknown' });
  });

  it('with an errcode that is no number is a bad reply', async () => {
    expect(await login('{"errcode":"40029"}')).toMatchObject({ kind: 'bad-reply' });
  });

  it('larger than the bound is not read to its end', async () => {
    const error = await login(JSON.stringify({ openid: 'o', session_key: 'k', more: 'x'.repeat(200_000) }));
    expect(error).toMatchObject({ kind: 'bad-reply', outcome: 'unknown' });
    expect(error.message).toContain('too large');
  });

  it.each([
    [500, 'network'],
    [503, 'network'],
    [404, 'bad-reply'],
    [302, 'bad-reply'],
  ])('with HTTP %i is %s', async (status, kind) => {
    const error = await login('{"errcode":0}', status);
    expect(error).toMatchObject({ kind, outcome: 'unknown' });
    expect(error.message).toContain(String(status));
  });

  it('carries the request id into the error, for a support ticket', async () => {
    const error = await login('{"errcode":40029,"errmsg":"invalid code rid: 6020d2e1-0e1f1d2c-1a2b3c4d"}');
    expect(error.rid).toBe('6020d2e1-0e1f1d2c-1a2b3c4d');
  });

  it.each(['rid: <script>', 'rid: 123', 'no rid', 7])('with the errmsg %p has no request id', async (errmsg) => {
    expect((await login(JSON.stringify({ errcode: 40029, errmsg }))).rid).toBeNull();
  });

  it('with a code nobody has met is an error of kind unknown', async () => {
    expect(await login('{"errcode":99999}')).toMatchObject({ kind: 'unknown', code: 99999 });
  });
});

describe('the network', () => {
  it.each(['timeout-before-effect', 'timeout-after-effect'] as const)(
    'that shows a %s is given up in time',
    async (kind) => {
      const { fake, anotherClient } = await openWorld();
      fake.addFault({ api: 'code2session', kind });
      const error = await failureOf(anotherClient({ timeoutMs: 200 }).code2Session(fake.mintLoginCode('王秀英')));
      expect(error).toMatchObject({ kind: 'network', outcome: 'unknown', code: 0 });
      expect(error.message).toContain('timeout');
    },
  );

  it('that breaks in the middle of a body is a network error', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'code2session', kind: 'cut-off' });
    expect(await failureOf(client.code2Session(fake.mintLoginCode('王秀英')))).toMatchObject({ kind: 'network' });
  });

  it('that nobody answers is a network error', async () => {
    const { fake, client } = await openWorld();
    await fake.close();
    expect(await failureOf(client.code2Session('0aCode'))).toMatchObject({ kind: 'network', outcome: 'unknown' });
  });
});

describe('an error', () => {
  it('never shows the secret, a code, a token, an openid or what was written', async () => {
    const { fake, client, anotherClient, token } = await openWorld();
    const openid = fake.openidOf('王秀英');
    const loginCode = fake.mintLoginCode('王秀英');
    const phoneCode = fake.mintPhoneCode('李建国');
    const content = '这句话只有作者知道';
    const secrets = [APP.appSecret, await token(), openid, loginCode, phoneCode, content, 'f00d'];
    const echo = JSON.stringify({
      errcode: 40003,
      errmsg: `hint: ${secrets.join(' ')} rid: 00000000-00000000-00000000`,
    });
    const garbled = `{"access_token":"${secrets.join('')}`;
    const impatient = anotherClient({ timeoutMs: 200 });

    const errors: WechatError[] = [];
    for (const body of [echo, garbled]) {
      fake.addFault({ api: '*', kind: 'raw-reply', body, times: 6 });
      errors.push(await failureOf(client.code2Session(loginCode)));
      errors.push(await failureOf(client.msgSecCheck({ content, scene: 'comment', openid })));
      fake.clearFaults();
    }
    errors.push(await failureOf(client.getPhoneNumber({ code: phoneCode, openid })));
    errors.push(await failureOf(client.sendSubscribeMessage({ openid, templateId: 't', data: { thing1: content } })));
    fake.addFault({ api: '*', kind: 'timeout-after-effect', times: 9 });
    errors.push(await failureOf(impatient.code2Session(loginCode)));
    await fake.close();
    errors.push(await failureOf(client.msgSecCheck({ content, scene: 'comment', openid })));

    for (const error of errors) {
      const shown = `${inspect(error, { depth: null, showHidden: true })}${error.stack}${JSON.stringify(error)}`;
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }
    expect(errors).toHaveLength(8);
  });
});
