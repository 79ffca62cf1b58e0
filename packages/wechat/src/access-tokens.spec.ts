import { describe, expect, it } from '@jest/globals';
import { APP, failureOf, openWorld, type World } from '../test/world.js';
import { MemoryTokenStore, type StoredToken } from './token-store.js';
import type { WechatClient } from './wechat-client.js';

const MINUTE = 60_000;
const LIFE = 120 * MINUTE;

/** Any call that needs the access token. */
const callOf = (client: WechatClient) => client.generateUrlLink({ path: 'pages/home/index' });

const manyCalls = (client: WechatClient, count: number) =>
  Promise.all(Array.from({ length: count }, () => callOf(client)));

async function withSharedStore(): Promise<World & { store: MemoryTokenStore; instances: WechatClient[] }> {
  const store = new MemoryTokenStore();
  const world = await openWorld({}, { tokenStore: store });
  const instances = [world.client, world.anotherClient(), world.anotherClient(), world.anotherClient()];
  return { ...world, store, instances };
}

describe('the access token', () => {
  it('is fetched exactly once for 100 concurrent callers', async () => {
    const { fake, client } = await openWorld();
    await manyCalls(client, 100);
    expect(fake.calls('stable-token')).toBe(1);
    expect(fake.calls('url-link')).toBe(100);
  });

  it('is fetched exactly once for 100 concurrent callers over four instances that share a store', async () => {
    const { fake, instances } = await withSharedStore();
    await Promise.all(instances.map((instance) => manyCalls(instance, 25)));
    expect(fake.calls('stable-token')).toBe(1);
  });

  it('is renewed exactly once when 100 concurrent callers have it refused', async () => {
    const { fake, client, raw, token } = await openWorld({ limits: { linkSecond: 1_000 } });
    await callOf(client);
    const first = await token();
    await fake.advance(31_000);
    await raw('POST', '/cgi-bin/stable_token', forcedRequest());
    const before = fake.calls('stable-token');
    await manyCalls(client, 100);
    expect(fake.calls('stable-token')).toBe(before + 1);
    expect(await token()).not.toBe(first);
  });

  it('is renewed exactly once over four instances that all have it refused', async () => {
    const { fake, instances, raw } = await withSharedStore();
    await Promise.all(instances.map(callOf));
    await raw('POST', '/cgi-bin/stable_token', forcedRequest());
    const before = fake.calls('stable-token');
    await Promise.all(instances.map((instance) => manyCalls(instance, 20)));
    expect(fake.calls('stable-token')).toBe(before + 1);
    expect(fake.tokenGenerations()).toBe(2);
  });

  it.each([40001, 40014, 42001])('is renewed once, and the call repeated once, after %i', async (code) => {
    const { fake, client } = await openWorld();
    await callOf(client);
    fake.addFault({ api: 'url-link', kind: 'errcode', code });
    await callOf(client);
    expect(fake.calls('url-link')).toBe(3);
    expect(fake.tokenGenerations()).toBe(2);
  });

  it.each([40001, 40014, 42001])('is renewed once only when %i comes again and again', async (code) => {
    const { fake, client } = await openWorld();
    await callOf(client);
    fake.addFault({ api: 'url-link', kind: 'errcode', code, times: 1_000 });
    expect(await failureOf(callOf(client))).toMatchObject({ code, kind: 'token' });
    expect(fake.calls('url-link')).toBe(3);
    expect(fake.tokenGenerations()).toBe(2);
  });

  it('replaced in mid-flight by somebody else is fetched again without forcing', async () => {
    const { fake, client } = await openWorld();
    await callOf(client);
    fake.addFault({ api: 'url-link', kind: 'token-replaced' });
    await callOf(client);
    expect(fake.calls('stable-token')).toBe(2);
    // One for the first fetch, one by somebody else: the client itself made none.
    expect(fake.tokenGenerations()).toBe(2);
  });

  it('is forced at most every 30 seconds, also over instances', async () => {
    const { fake, instances } = await withSharedStore();
    fake.addFault({ api: 'url-link', kind: 'errcode', code: 40001, times: 1_000 });
    for (const instance of instances) expect((await failureOf(callOf(instance))).kind).toBe('token');
    expect(fake.tokenGenerations()).toBe(2);
    // The first instance fetched, asked again and forced; the other three asked again, and knew not to force.
    expect(fake.calls('stable-token')).toBe(3 + 3);
    await fake.advance(30_000);
    expect((await failureOf(callOf(instances[0]!))).kind).toBe('token');
    expect(fake.tokenGenerations()).toBe(3);
  });

  it('is kept until its last four minutes, then renewed while the old one still works', async () => {
    const { fake, client, token } = await openWorld();
    await callOf(client);
    const old = await token();
    await fake.advance(LIFE - 4 * MINUTE - 1);
    await callOf(client);
    expect(fake.tokenGenerations()).toBe(1);
    await fake.advance(1);
    await callOf(client);
    expect(fake.tokenGenerations()).toBe(2);
    expect(await token()).not.toBe(old);
  });

  it('is fetched again by a client that slept through its life', async () => {
    const { fake, client } = await openWorld();
    await callOf(client);
    await fake.advance(3 * LIFE);
    await callOf(client);
    expect(fake.tokenGenerations()).toBe(2);
    expect(fake.calls('url-link')).toBe(2);
  });

  it('may have 512 characters', async () => {
    const store = new MemoryTokenStore();
    const { client } = await openWorld({ tokenLength: 512 }, { tokenStore: store });
    await callOf(client);
    expect((await store.read(APP.appId))?.value).toHaveLength(512);
  });

  it('is asked for again by the next caller after a fetch that failed for all who waited', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'stable-token', kind: 'errcode', code: -1 });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => callOf(client)));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(fake.calls('stable-token')).toBe(1);
    await callOf(client);
    expect(fake.calls('stable-token')).toBe(2);
  });

  it('names a wrong secret as ours to repair, without sending the call', async () => {
    const { fake, anotherClient } = await openWorld();
    const error = await failureOf(callOf(anotherClient({ appSecret: 'wrong' })));
    expect(error).toMatchObject({ api: 'stable-token', code: 40125, kind: 'config' });
    expect(fake.calls('url-link')).toBe(0);
  });

  it('that cannot be had because of the secret (40001) is no reason to ask for one again', async () => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'stable-token', kind: 'errcode', code: 40001, times: 9 });
    expect(await failureOf(callOf(client))).toMatchObject({ api: 'stable-token', code: 40001, kind: 'config' });
    expect(fake.calls('stable-token')).toBe(1);
  });

  it.each([
    ['no token', { expires_in: 7200 }],
    ['an endless token', { access_token: 'x'.repeat(513), expires_in: 7200 }],
    ['no expiry', { access_token: 'x' }],
    ['an expiry that is text', { access_token: 'x', expires_in: '7200' }],
  ])('that comes with %s is a bad reply', async (_what, body) => {
    const { fake, client } = await openWorld();
    fake.addFault({ api: 'stable-token', kind: 'raw-reply', body: JSON.stringify(body) });
    expect(await failureOf(callOf(client))).toMatchObject({ api: 'stable-token', kind: 'bad-reply' });
  });

  it('is kept nowhere when the store fails, and the store error reaches the caller', async () => {
    class BrokenStore extends MemoryTokenStore {
      override write(_appId: string, _token: StoredToken): Promise<void> {
        return Promise.reject(new Error('the store is down'));
      }
    }
    const { client } = await openWorld({}, { tokenStore: new BrokenStore() });
    await expect(callOf(client)).rejects.toThrow('the store is down');
  });
});

describe('MemoryTokenStore', () => {
  it('runs exclusive work one after the other, past a failure', async () => {
    const store = new MemoryTokenStore();
    const events: string[] = [];
    const work = (name: string, fails: boolean) =>
      store.exclusive('app', async () => {
        events.push(`${name} in`);
        await Promise.resolve();
        events.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    const outcomes = await Promise.allSettled([work('a', true), work('b', false), work('c', false)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });
});

function forcedRequest(): Record<string, unknown> {
  return { grant_type: 'client_credential', appid: APP.appId, secret: APP.appSecret, force_refresh: true };
}
