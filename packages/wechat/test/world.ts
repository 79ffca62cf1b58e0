import { afterEach } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import type { Clock } from '../src/clock.js';
import { startWechatFake, type WechatFake, type WechatFakeOptions } from '../src/fake/index.js';
import { WechatClient, type WechatClientOptions } from '../src/wechat-client.js';
import { WechatError, type WechatApi } from '../src/wechat-error.js';

export const APP = { appId: 'wx0f1e2d3c4b5a6978', appSecret: 'f00dfacef00dfacef00dfacef00dface' };
export const OTHER_APP = { appId: 'wxffffeeeeddddcccc', appSecret: 'beefbeefbeefbeefbeefbeefbeefbeef' };
/** 2026-03-02 10:00:00 in China. */
export const START = Date.UTC(2026, 2, 2, 2, 0, 0);

/** A clock that stands still: only `fake.advance` moves the time. */
export const stillClock: Clock = { now: () => START };

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

export interface World {
  fake: WechatFake;
  client: WechatClient;
  /** One more client of the same app, as another server instance would have. */
  anotherClient: (options?: Partial<WechatClientOptions>) => WechatClient;
  /** A call as it goes over the wire, past the client. */
  raw: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<RawReply>;
  /** A valid access token, fetched past the client. */
  token: () => Promise<string>;
}

export interface RawReply {
  status: number;
  contentType: string;
  body: Buffer;
  json: Readonly<Record<string, unknown>>;
}

/** A fake and a client of it, on one still clock; both are closed after the test. */
export async function openWorld(
  fakeOptions: Partial<WechatFakeOptions> = {},
  clientOptions: Partial<WechatClientOptions> = {},
): Promise<World> {
  const fake = await startWechatFake({ ...APP, clock: stillClock, otherApps: [OTHER_APP], ...fakeOptions });
  opened.push(() => fake.close());
  const anotherClient = (options: Partial<WechatClientOptions> = {}) => {
    const client = new WechatClient({
      ...APP,
      clock: { now: () => fake.now() },
      baseUrl: fake.url,
      timeoutMs: 20_000,
      ...clientOptions,
      ...options,
    });
    opened.push(() => client.close());
    return client;
  };
  const raw: World['raw'] = (method, path, body) => rawRequest(`${fake.url}${path}`, method, body);
  const token = async () => {
    const reply = await raw('POST', '/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: APP.appId,
      secret: APP.appSecret,
    });
    return String(reply.json['access_token']);
  };
  return { fake, client: anotherClient(), anotherClient, raw, token };
}

/** A string body goes as it is, anything else as JSON. */
export async function rawRequest(
  url: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<RawReply> {
  const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const reply = await request(url, { method, body: sent, headers, reset: true });
  const bytes = Buffer.from(await reply.body.arrayBuffer());
  const contentType = String(reply.headers['content-type']);
  const isJson = bytes.subarray(0, 1).toString() === '{';
  const json = isJson ? (JSON.parse(bytes.toString('utf8')) as RawReply['json']) : {};
  return { status: reply.statusCode, contentType, body: bytes, json };
}

/** Makes `call`, whose reply a timeout fault withholds, and ends the waiting as soon as the fake has dealt with it. */
export async function lostReply(fake: WechatFake, api: WechatApi, call: () => Promise<unknown>): Promise<WechatError> {
  const before = fake.calls(api);
  const failure = failureOf(call());
  while (fake.calls(api) === before) await new Promise((resolve) => setImmediate(resolve));
  fake.dropWithheld();
  return failure;
}

/** The WechatError a call ends with. Fails when it succeeds, or ends with anything else. */
export async function failureOf(call: Promise<unknown>): Promise<WechatError> {
  const outcome: unknown = await call.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
  if (outcome instanceof WechatError) return outcome;
  throw new Error(`expected a WechatError, but: ${String(outcome)}`);
}

export interface PushInbox {
  url: string;
  /** What came, in order. */
  received: { query: Record<string, string>; body: string }[];
}

/** A server that takes pushes as ours would; `answer` decides the reply to the nth one (from 1), null: none. */
export async function openInbox(
  answer: (count: number) => { status: number; body: string } | null = () => ({ status: 200, body: 'success' }),
): Promise<PushInbox> {
  const received: PushInbox['received'] = [];
  const server: Server = createServer((incoming, response) => {
    const query = Object.fromEntries(new URL(incoming.url ?? '/', 'http://inbox').searchParams);
    if (incoming.method === 'GET') {
      response.end(query['echostr']);
      return;
    }
    let body = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      received.push({ query, body });
      const reply = answer(received.length);
      if (reply !== null) response.writeHead(reply.status).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`, received };
}
