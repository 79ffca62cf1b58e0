import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { APP, failureOf, openInbox, openWorld, rawRequest, START } from '../../test/world.js';
import { startWechatFake } from './index.js';

async function openControls() {
  const world = await openWorld();
  const control = async (path: string, body: unknown = {}) => {
    const reply = await rawRequest(`${world.fake.url}/fake/${path}`, 'POST', body);
    if (reply.status !== 200) throw new Error(`HTTP ${reply.status} ${String(reply.json['error'])}`);
    return reply.json;
  };
  return { ...world, control };
}

describe('the controls over HTTP', () => {
  it('mint a login code that answers with nothing but the code', async () => {
    const { fake, client, control } = await openControls();
    const minted = await control('login-codes', { person: '王秀英' });
    expect(Object.keys(minted)).toEqual(['code']);
    expect((await client.code2Session(String(minted['code']))).openid).toBe(fake.openidOf('王秀英'));
    const again = await control('login-codes', { openid: fake.openidOf('王秀英') });
    expect((await client.code2Session(String(again['code']))).openid).toBe(fake.openidOf('王秀英'));
  });

  it('mint a phone code', async () => {
    const { fake, client, control } = await openControls();
    const { code } = await control('phone-codes', { person: '王秀英', phone: '19900001111' });
    const number = await client.getPhoneNumber({ code: String(code), openid: fake.openidOf('王秀英') });
    expect(number.purePhoneNumber).toBe('19900001111');
  });

  it('move the clock', async () => {
    const { client, control } = await openControls();
    const { code } = await control('login-codes', { person: '王秀英' });
    expect(await control('clock', { advanceMs: 300_000 })).toEqual({ now: START + 300_000 });
    expect(await failureOf(client.code2Session(String(code)))).toMatchObject({ code: 40029 });
  });

  it('script and clear faults', async () => {
    const { fake, client, control } = await openControls();
    await control('faults', { api: 'url-link', kind: 'errcode', code: -1, after: 1, times: 2 });
    const link = () => client.generateUrlLink({ path: '' });
    await link();
    expect(await failureOf(link())).toMatchObject({ kind: 'busy' });
    expect((await rawRequest(`${fake.url}/fake/faults`, 'DELETE')).status).toBe(200);
    await link();
  });

  it('handle visits, blocks, verdicts, consents, messages and pushes', async () => {
    const { fake, client, control } = await openControls();
    const openid = fake.openidOf('王秀英');
    await control('visits', { person: '王秀英' });
    await control('verdicts', { word: '博彩', suggest: 'risky', label: 20006 });
    expect((await client.msgSecCheck({ content: '博彩', scene: 'comment', openid })).label).toBe(20006);

    await control('consents', { person: '王秀英', templateId: 't', count: 2 });
    await client.sendSubscribeMessage({ openid, templateId: 't', data: { thing1: '您好' } });
    expect(fake.consents('王秀英', 't')).toBe(1);
    const listed = await rawRequest(`${fake.url}/fake/messages`, 'GET');
    expect(listed.json['messages']).toEqual(fake.messages);

    await control('blocks', { person: '王秀英' });
    expect(await failureOf(client.code2Session(fake.mintLoginCode('王秀英')))).toMatchObject({ kind: 'blocked' });

    const inbox = await openInbox();
    await control('push-target', { url: inbox.url, token: 't' });
    await client.mediaCheckAsync({ mediaUrl: 'https://a.example.com/a', mediaType: 'image', scene: 'forum', openid });
    await control('clock', { advanceMs: 2_000 });
    expect(inbox.received).toHaveLength(1);
    const pushes = await rawRequest(`${fake.url}/fake/pushes`, 'GET');
    expect(pushes.json['pushes']).toMatchObject([{ attempt: 1, outcome: 'taken' }]);
    await control('push-target', { url: null });
    expect((await rawRequest(`${fake.url}/fake/health`, 'GET')).json).toEqual({ ok: true });
  });

  it.each([
    ['login-codes', {}],
    ['login-codes', { person: '' }],
    ['login-codes', { person: 7 }],
    ['login-codes', { person: '王秀英', appId: 'wx1' }],
    ['login-codes', { openid: 'o1' }],
    ['login-codes', '{"person":'],
    ['login-codes', '[]'],
    ['clock', { advanceMs: -1 }],
    ['clock', { advanceMs: 'soon' }],
    ['consents', { person: '王秀英', templateId: 't', count: 0 }],
    ['verdicts', { word: 'a', suggest: 'maybe' }],
    ['push-target', { url: 'nonsense', token: 't' }],
    ['faults', { api: 'url-link' }],
    ['faults', { api: 'none', kind: 'cut-off' }],
    ['faults', { api: 'url-link', kind: 'none' }],
    ['faults', { api: 'url-link', kind: 'errcode' }],
    ['faults', { api: 'url-link', kind: 'raw-reply' }],
    ['faults', { api: 'url-link', kind: 'raw-reply', body: '', status: 600 }],
    ['faults', { api: 'url-link', kind: 'raw-reply', body: '', contentType: 1 }],
    ['faults', { api: 'url-link', kind: 'raw-reply', body: '', encoding: 'hex' }],
    ['faults', { api: 'url-link', kind: 'cut-off', times: 0 }],
    ['faults', { kind: 'push-late' }],
  ])('answer 400 to %s %p', async (path, body) => {
    const { control } = await openControls();
    await expect(control(path, body)).rejects.toThrow('HTTP 400');
  });

  it('answer 404 to what they do not know', async () => {
    const { control } = await openControls();
    await expect(control('none')).rejects.toThrow('HTTP 404');
  });

  it.each<Record<string, string>>([{ origin: 'http://evil.example.com' }, { host: 'evil.example.com' }])(
    'are closed to web pages: %p',
    async (headers) => {
      const { fake } = await openWorld();
      const reply = await rawRequest(`${fake.url}/fake/login-codes`, 'POST', { person: '王秀英' }, headers);
      expect(reply.status).toBe(403);
    },
  );
});

describe('the fake as a server', () => {
  it('listens on this machine only, on a port of its own', async () => {
    const [one, other] = [await openWorld(), await openWorld()];
    expect(one.fake.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.fake.url).not.toBe(other.fake.url);
  });

  it('says when the port is taken', async () => {
    const { fake } = await openWorld();
    const port = Number(new URL(fake.url).port);
    await expect(startWechatFake({ ...APP, port })).rejects.toThrow('EADDRINUSE');
  });

  it('survives garbage on the wire', async () => {
    const { fake, client } = await openWorld();
    const port = Number(new URL(fake.url).port);
    for (const garbage of ['GET / HTTP/9\r\n\r\n', '\0\0\0\r\n\r\n', 'POST //// HTTP/1.1\r\nhost: x\r\n\r\n']) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(garbage));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    await client.code2Session(fake.mintLoginCode('王秀英'));
  });

  it('closes at once though a reply is being withheld, and twice without harm', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'code2session', kind: 'timeout-before-effect' });
    const call = failureOf(client.code2Session(fake.mintLoginCode('王秀英')));
    while (fake.calls('code2session') === 0) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([fake.close(), fake.close()]);
    expect(await call).toMatchObject({ kind: 'network' });
  });

  it('gives the same codes and tokens for the same seed', async () => {
    const [one, other] = [await openWorld(), await openWorld()];
    expect(one.fake.mintLoginCode('王秀英')).toBe(other.fake.mintLoginCode('王秀英'));
    expect(await one.token()).toBe(await other.token());
  });
});
