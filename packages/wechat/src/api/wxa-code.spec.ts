import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { failureOf, openWorld } from '../../test/world.js';
import { scanWxaCode } from '../fake/index.js';

describe('getWxaCodeUnlimit', () => {
  it('gives a real picture of the width that was asked for, and a phone that scans it reads the scene', async () => {
    const { fake, client } = await openWorld();
    const code = await client.getWxaCodeUnlimit({ scene: 's=Ab3', page: 'pages/scan/index', width: 280 });
    expect(code.contentType).toBe('image/png');
    const picture = PNG.sync.read(code.image);
    expect([picture.width, picture.height]).toEqual([280, 280]);
    expect(new Set(picture.data).size).toBeGreaterThan(1);
    expect(scanWxaCode(code.image)).toEqual({ appId: fake.appId, scene: 's=Ab3', page: 'pages/scan/index' });
  });

  it('takes a JPEG, which the real platform sends, under any content type', async () => {
    const { fake, client } = await openWorld();
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
    const fault = { api: 'wxacode-unlimit', kind: 'raw-reply', body: jpeg.toString('base64') } as const;
    fake.addFault({ ...fault, encoding: 'base64', contentType: 'application/octet-stream' });
    expect(await client.getWxaCodeUnlimit({ scene: 'a' })).toEqual({ image: jpeg, contentType: 'image/jpeg' });
  });

  it('does not take any other bytes for a picture', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'wxacode-unlimit', kind: 'raw-reply', contentType: 'image/jpeg', body: 'not a picture' });
    expect(await failureOf(client.getWxaCodeUnlimit({ scene: 'a' }))).toMatchObject({ kind: 'bad-reply' });
  });

  it('does not take a JSON success for a picture', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'wxacode-unlimit', kind: 'raw-reply', contentType: 'image/png', body: '{"errcode":0}' });
    expect(await failureOf(client.getWxaCodeUnlimit({ scene: 'a' }))).toMatchObject({ kind: 'bad-reply' });
  });

  it('reads the JSON error that comes instead of a picture', async () => {
    const { client } = await openWorld({ pages: ['pages/home/index'] });
    const error = await failureOf(client.getWxaCodeUnlimit({ scene: 'a', page: 'pages/none' }));
    expect(error).toMatchObject({ code: 41030, kind: 'bad-request' });
    expect(error.rid).not.toBeNull();
    await client.getWxaCodeUnlimit({ scene: 'a', page: 'pages/none', checkPath: false });
    expect(await failureOf(client.getWxaCodeUnlimit({ scene: 'a', page: '/pages/home/index' }))).toMatchObject({
      code: 41030,
    });
  });

  it.each([
    { scene: '' },
    { scene: 'x'.repeat(33) },
    { scene: '中文' },
    { scene: 'a b' },
    { scene: 'a', width: 279 },
    { scene: 'a', width: 1281 },
    { scene: 'a', width: 300.5 },
  ])('costs no call for %p', async (request) => {
    const { fake, client } = await openWorld();
    expect(await failureOf(client.getWxaCodeUnlimit(request))).toMatchObject({ kind: 'bad-request' });
    expect(fake.calls('wxacode-unlimit')).toBe(0);
  });

  it.each([
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '中文' }, 40129],
    [{ scene: 'a', width: 100 }, 40097],
    [{ scene: 'a', env_version: 'beta' }, 40097],
    [{ scene: 'a', scancode_time: 1 }, 85096],
  ])('meets a platform that refuses %p too, with %i', async (body, code) => {
    const { raw, token } = await openWorld();
    const reply = await raw('POST', `/wxa/getwxacodeunlimit?access_token=${await token()}`, body);
    expect(reply.json['errcode']).toBe(code);
  });

  it('meets the limit of a minute', async () => {
    const { client } = await openWorld({ limits: { wxaCodeMinute: 1 } });
    await client.getWxaCodeUnlimit({ scene: 'a' });
    expect(await failureOf(client.getWxaCodeUnlimit({ scene: 'a' }))).toMatchObject({ code: 45009, kind: 'quota' });
  });
});

describe('scanWxaCode', () => {
  it.each([Buffer.alloc(0), Buffer.from('GIF89a'), PNG.sync.write(new PNG({ width: 2, height: 2 }))])(
    'reads nothing in another picture',
    (image) => {
      expect(scanWxaCode(image)).toBeNull();
    },
  );
});
