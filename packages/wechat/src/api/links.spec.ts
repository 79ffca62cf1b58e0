import { describe, expect, it } from '@jest/globals';
import { failureOf, openWorld, START } from '../../test/world.js';
import type { WechatClient } from '../wechat-client.js';
import type { LinkRequest } from './links.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HOME = 'pages/home/index';

const CALLS = [
  ['generateUrlLink', 'url-link', (client: WechatClient, request: LinkRequest) => client.generateUrlLink(request)],
  ['generateScheme', 'scheme', (client: WechatClient, request: LinkRequest) => client.generateScheme(request)],
] as const;

describe.each(CALLS)('%s', (_name, api, generate) => {
  it('gives a link, each time another', async () => {
    const { client } = await openWorld();
    const links = [await generate(client, { path: HOME, query: 'a=1' }), await generate(client, { path: HOME })];
    expect(links[0]).toMatch(api === 'url-link' ? /^https:\/\/wxaurl\.cn\/\w+$/ : /^weixin:\/\/dl\/business\/\?t=\w+$/);
    expect(links[0]).not.toBe(links[1]);
  });

  it.each([MINUTE, DAY, 30 * DAY])('accepts an expiry %i ms ahead', async (life) => {
    const { client } = await openWorld();
    expect(await generate(client, { path: HOME, expiresAt: START + life })).toContain('://');
  });

  it.each([-MINUTE, 0, MINUTE - 1, 30 * DAY + 1, Number.NaN])(
    'costs no call for an expiry %p ms ahead',
    async (life) => {
      const { fake, client } = await openWorld();
      const error = await failureOf(generate(client, { path: HOME, expiresAt: START + life }));
      expect(error).toMatchObject({ api, kind: 'bad-request', code: 0 });
      expect(fake.calls(api)).toBe(0);
    },
  );

  it('says what the platform refuses', async () => {
    const { client } = await openWorld({ pages: [HOME] });
    const refused = async (request: LinkRequest) => (await failureOf(generate(client, request))).code;
    expect(await refused({ path: 'pages/none' })).toBe(40165);
    expect(await refused({ path: `${HOME}?a=1` })).toBe(40165);
    expect(await refused({ path: HOME, query: 'a=中文' })).toBe(40212);
    expect(await refused({ path: HOME, query: 'a'.repeat(1_025) })).toBe(40212);
    expect(await refused({ path: HOME, envVersion: 'beta' as 'trial' })).toBe(85402);
  });

  it('meets a platform that checks the expiry too', async () => {
    const { raw, token } = await openWorld();
    const path = `${api === 'url-link' ? '/wxa/generate_urllink' : '/wxa/generatescheme'}?access_token=${await token()}`;
    const seconds = START / 1000;
    const bodies = [
      { expire_type: 0, is_expire: true },
      { expire_type: 0, expire_time: seconds + 59 },
      { expire_type: 0, expire_time: seconds + 30 * 86_400 + 1 },
      { expire_type: 1, expire_interval: 31 },
      { expire_type: 2 },
    ];
    for (const body of bodies) expect((await raw('POST', path, body)).json['errcode']).toBe(85401);
  });

  it('meets the limits of a second and of a day, shared by both kinds of link', async () => {
    const { fake, client } = await openWorld({ limits: { linkSecond: 2, linkDay: 4 } });
    await client.generateScheme({ path: HOME });
    await client.generateUrlLink({ path: HOME });
    expect(await failureOf(generate(client, { path: HOME }))).toMatchObject({ code: 44990, kind: 'quota' });
    await fake.advance(1_000);
    await generate(client, { path: HOME });
    await generate(client, { path: HOME });
    await fake.advance(1_000);
    expect(await failureOf(generate(client, { path: HOME }))).toMatchObject({ code: 44993, kind: 'quota' });
  });
});
