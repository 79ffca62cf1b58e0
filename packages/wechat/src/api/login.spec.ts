import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { APP, failureOf, lostReply, openWorld, OTHER_APP } from '../../test/world.js';

const MINUTE = 60_000;

describe('code2Session', () => {
  it('says who the login code stands for, from a text/plain reply without errcode', async () => {
    const { fake, client, raw } = await openWorld();
    const session = await client.code2Session(fake.mintLoginCode('王秀英'));
    expect(session.openid).toBe(fake.openidOf('王秀英'));
    expect(session.unionid).toBeNull();
    expect(Buffer.from(session.sessionKey(), 'base64')).toHaveLength(16);

    const code = fake.mintLoginCode('王秀英');
    const query = new URLSearchParams({
      appid: APP.appId,
      secret: APP.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    const reply = await raw('GET', `/sns/jscode2session?${query.toString()}`);
    expect(reply.contentType).toBe('text/plain');
    expect(reply.json).not.toHaveProperty('errcode');
  });

  it('keeps the session key out of JSON and logs', async () => {
    const { fake, client } = await openWorld();
    const session = await client.code2Session(fake.mintLoginCode('王秀英'));
    const shown = JSON.stringify(session) + inspect(session, { depth: null, showHidden: true });
    expect(shown).toContain(session.openid);
    expect(shown).not.toContain(session.sessionKey());
  });

  it('reads the unionid when the app has one', async () => {
    const { fake, client } = await openWorld();
    const body = JSON.stringify({ openid: 'o1', session_key: 'k', unionid: 'u1', errcode: 0 });
    fake.addFault({ api: 'code2session', kind: 'raw-reply', body });
    expect((await client.code2Session(fake.mintLoginCode('王秀英'))).unionid).toBe('u1');
  });

  it('refuses a code that was used', async () => {
    const { fake, client } = await openWorld();
    const code = fake.mintLoginCode('王秀英');
    await client.code2Session(code);
    expect(await failureOf(client.code2Session(code))).toMatchObject({ code: 40163, kind: 'code-used' });
  });

  it('takes a code just before five minutes and refuses it at five', async () => {
    const { fake, client } = await openWorld();
    const [inTime, late] = [fake.mintLoginCode('王秀英'), fake.mintLoginCode('王秀英')];
    await fake.advance(5 * MINUTE - 1);
    await client.code2Session(inTime);
    await fake.advance(1);
    expect(await failureOf(client.code2Session(late))).toMatchObject({ code: 40029, kind: 'code-expired' });
  });

  it('refuses a code of another app, and one that never was', async () => {
    const { fake, client } = await openWorld();
    const foreign = fake.mintLoginCode('王秀英', OTHER_APP.appId);
    expect(await failureOf(client.code2Session(foreign))).toMatchObject({ code: 40029 });
    expect(await failureOf(client.code2Session('made-up'))).toMatchObject({ code: 40029 });
  });

  it('refuses a phone code', async () => {
    const { fake, client } = await openWorld();
    expect(await failureOf(client.code2Session(fake.mintPhoneCode('王秀英')))).toMatchObject({ code: 40029 });
  });

  it('names a wrong app id and a wrong secret as ours to repair', async () => {
    const { fake, anotherClient } = await openWorld();
    const wrongSecret = anotherClient({ appSecret: 'not-the-secret' });
    const wrongApp = anotherClient({ appId: 'wx0000000000000000' });
    const code = fake.mintLoginCode('王秀英');
    expect(await failureOf(wrongSecret.code2Session(code))).toMatchObject({ code: 40125, kind: 'config' });
    expect(await failureOf(wrongApp.code2Session(code))).toMatchObject({ code: 40013, kind: 'config' });
  });

  it('says when WeChat blocks the person', async () => {
    const { fake, client } = await openWorld();
    fake.block('王秀英');
    expect(await failureOf(client.code2Session(fake.mintLoginCode('王秀英')))).toMatchObject({
      code: 40226,
      kind: 'blocked',
    });
    fake.block('王秀英', false);
    await client.code2Session(fake.mintLoginCode('王秀英'));
  });

  it('meets the limit of 100 sign-ins a person and minute, and works again a minute later', async () => {
    const { fake, client } = await openWorld();
    for (let count = 0; count < 100; count += 1) await client.code2Session(fake.mintLoginCode('王秀英'));
    expect(await failureOf(client.code2Session(fake.mintLoginCode('王秀英')))).toMatchObject({
      code: 45011,
      kind: 'quota',
    });
    await client.code2Session(fake.mintLoginCode('李建国'));
    await fake.advance(MINUTE);
    await client.code2Session(fake.mintLoginCode('王秀英'));
  });

  it.each(['timeout-before-effect', 'timeout-after-effect', 'cut-off', 'truncated-body'] as const)(
    'sends a code once, whatever %s does to the reply',
    async (kind) => {
      const { fake, client } = await openWorld();
      fake.addFault({ api: 'code2session', kind });
      const code = fake.mintLoginCode('王秀英');
      const error = await lostReply(fake, 'code2session', () => client.code2Session(code));
      expect(['network', 'bad-reply']).toContain(error.kind);
      expect(error.outcome).toBe('unknown');
      expect(fake.calls('code2session')).toBe(1);
    },
  );

  it.each([
    [-1, 'busy'],
    [40001, 'config'],
    [40014, 'config'],
    [42001, 'config'],
  ])('sends a code once when the platform answers %i, and calls that %s', async (code, kind) => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'code2session', kind: 'errcode', code });
    expect(await failureOf(client.code2Session(fake.mintLoginCode('王秀英')))).toMatchObject({ code, kind });
    expect(fake.calls('code2session')).toBe(1);
    expect(fake.calls('stable-token')).toBe(0);
  });

  it('finds the code used up after its reply was lost', async () => {
    const { fake, client } = await openWorld();
    const code = fake.mintLoginCode('王秀英');
    fake.addFault({ api: 'code2session', kind: 'timeout-after-effect' });
    await lostReply(fake, 'code2session', () => client.code2Session(code));
    expect(await failureOf(client.code2Session(code))).toMatchObject({ kind: 'code-used' });
  });

  it.each(['', 'x'.repeat(513)])('does not send an impossible code', async (code) => {
    const { fake, client } = await openWorld();
    expect(await failureOf(client.code2Session(code))).toMatchObject({ kind: 'bad-request' });
    expect(fake.calls('code2session')).toBe(0);
  });
});

describe('getPhoneNumber', () => {
  it('gives the number the person agreed to show', async () => {
    const { fake, client } = await openWorld();
    const openid = fake.openidOf('王秀英');
    const code = fake.mintPhoneCode('王秀英', '19900001234');
    expect(await client.getPhoneNumber({ code, openid })).toEqual({
      phoneNumber: '19900001234',
      purePhoneNumber: '19900001234',
      countryCode: '86',
    });
  });

  it('refuses a code that is used, expired, of someone else, or a login code', async () => {
    const { fake, client } = await openWorld();
    const openid = fake.openidOf('王秀英');
    const used = fake.mintPhoneCode('王秀英');
    const expired = fake.mintPhoneCode('王秀英');
    await client.getPhoneNumber({ code: used, openid });
    await fake.advance(5 * MINUTE);
    const ofSomeoneElse = fake.mintPhoneCode('李建国');
    for (const code of [used, expired, ofSomeoneElse, fake.mintLoginCode('王秀英')]) {
      expect(await failureOf(client.getPhoneNumber({ code, openid }))).toMatchObject({
        code: 40029,
        kind: 'code-expired',
      });
    }
  });

  it('refuses a code of another app', async () => {
    const { fake, client } = await openWorld();
    const code = fake.mintPhoneCode('王秀英', undefined, OTHER_APP.appId);
    const openid = fake.openidOf('王秀英', OTHER_APP.appId);
    expect(await failureOf(client.getPhoneNumber({ code, openid }))).toMatchObject({ code: 40013 });
  });

  it('uses a code once even when the access token was refused first', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'phone-number', kind: 'token-replaced' });
    const code = fake.mintPhoneCode('王秀英', '19900001234');
    const number = await client.getPhoneNumber({ code, openid: fake.openidOf('王秀英') });
    expect(number.purePhoneNumber).toBe('19900001234');
    expect(fake.calls('phone-number')).toBe(2);
  });
});
