import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { startWorld, type World } from '../support/world.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a client writes that is no client of ours, byte for byte. */
async function raw(world: World, request: string): Promise<Answer> {
  const socket = createConnection(Number(new URL(world.url).port), '127.0.0.1');
  socket.write(Buffer.from(request, 'latin1'));
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  const [status = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.replace(/^[^:]*: ?/, '')]);
  return { status: Number(status.split(' ')[1]), headers: Object.fromEntries(headers) as Answer['headers'], body };
}

const line = (first: string, ...headers: string[]): string =>
  [first, 'host: localhost', 'x-client-version: weapp/0.1.0', 'connection: close', ...headers, '', ''].join('\r\n');

const EVERYWHERE = {
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy': expect.stringContaining("default-src 'none'; frame-ancestors 'none'") as unknown,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

describe('the edge of the server', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  // Mutation: `securityHeadersHook` registered after the routes, or without `reply.headers`.
  it.each([
    ['a reply', 'GET /v1/assessments HTTP/1.1', 200],
    ['a refusal', 'GET /v1/me HTTP/1.1', 401],
    ['what is not there', 'GET /v1/nothing HTTP/1.1', 404],
    ['a health check', 'GET /livez HTTP/1.1', 200],
    ['an address that is none', 'GET /v1/events/%E0%A4%A HTTP/1.1', 400],
  ])(
    'says on %s that it is data, for nobody to frame, keep or guess at (ASVS 3.2.1, 3.4.3, 3.4.4, 3.4.5, 3.4.6, 4.1.1, 14.3.2)',
    async (_, first, status) => {
      const answer = await raw(world, line(first));
      expect(answer).toMatchObject({ status, headers: EVERYWHERE });
    },
  );

  // Mutation: Fastify's own `clientErrorHandler` and `frameworkErrors`.
  it.each([
    [
      'a header without end',
      line('GET /v1/county HTTP/1.1', `x-long: ${'a'.repeat(20_000)}`),
      431,
      'REQUEST_HEADERS_TOO_LARGE',
    ],
    ['an address without end', line(`GET /v1/county?${'a'.repeat(20_000)} HTTP/1.1`), 431, 'REQUEST_HEADERS_TOO_LARGE'],
    ['no http', 'HELO county\r\n\r\n', 400, 'REQUEST_MALFORMED'],
    [
      'two lengths',
      line('POST /v1/sessions/wechat HTTP/1.1', 'content-length: 5', 'content-length: 6'),
      400,
      'REQUEST_MALFORMED',
    ],
    [
      'a length and chunks',
      line('POST /v1/sessions/wechat HTTP/1.1', 'content-length: 5', 'transfer-encoding: chunked'),
      400,
      'REQUEST_MALFORMED',
    ],
    ['a header with a NUL', line('GET /v1/county HTTP/1.1', 'x-odd: a\0b'), 400, 'REQUEST_MALFORMED'],
    ['half a character', line('GET /v1/events/%E0%A4%A HTTP/1.1'), 400, 'REQUEST_MALFORMED'],
  ])('answers %s in the shape of every error, before any route (ASVS 16.5.1)', async (_, request, status, code) => {
    const answer = await raw(world, request);
    expect(answer).toMatchObject({ status, headers: EVERYWHERE });
    expect(JSON.parse(answer.body)).toEqual({
      ...{ code, requestId: expect.stringMatching(UUID) as unknown },
      message: expect.stringMatching(/^[\u4e00-\u9fff，]+$/) as unknown,
    });
  });

  // Mutation: `clientVersionHook` looks at the address as it was typed, as it did.
  it('knows a route of the API however its address is spelled: no form gets around the header it needs', async () => {
    for (const path of ['/v1/me', '/%761/me', '/v%31/me', '/%76%31/%6de']) {
      const answer = await raw(world, `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      expect([path, answer.status, JSON.parse(answer.body)]).toMatchObject([
        path,
        400,
        { code: 'CLIENT_VERSION_REQUIRED' },
      ]);
    }
  });

  // Mutation: `app.enableCors()`.
  it('lets no other website in: none is named in a reply, and none may ask beforehand (ASVS 3.4.2)', async () => {
    for (const origin of ['https://evil.example', 'null', world.config.publicOrigin]) {
      const asked = await raw(world, line('GET /v1/assessments HTTP/1.1', `origin: ${origin}`));
      const before = ['access-control-request-method: GET', 'access-control-request-headers: x-client-version'];
      const preflight = await raw(world, line('OPTIONS /v1/assessments HTTP/1.1', `origin: ${origin}`, ...before));
      expect([asked.status, preflight.status]).toEqual([200, 404]);
      const names = [...Object.keys(asked.headers), ...Object.keys(preflight.headers)];
      expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('answers no method that a route does not have, and no other one in its place (ASVS 4.1.4)', async () => {
    for (const method of ['PATCH', 'PUT', 'DELETE', 'OPTIONS', 'POST']) {
      const answer = await raw(world, line(`${method} /v1/county HTTP/1.1`, 'content-length: 0'));
      expect([method, answer.status]).toEqual([method, 404]);
    }
    const overridden = await raw(world, line('GET /v1/assessments HTTP/1.1', 'x-http-method-override: DELETE'));
    expect(overridden.status).toBe(200);
  });

  it('takes a body up to its limit (ASVS 2.4.1)', async () => {
    const large = await world.api.post('/v1/sessions/wechat', { code: 'a'.repeat(256 * 1024) });
    expect(large).toMatchObject({ status: 413, body: { code: 'REQUEST_TOO_LARGE' } });
  });
});

describe('the server of a real county', () => {
  const wechat = { appId: 'wx1', appSecret: 'secret', baseUrl: null };
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ profile: 'production', trustedProxies: 1, wechat });
  });
  afterAll(() => world.close());

  it('keeps browsers on https for a year (ASVS 3.4.1)', async () => {
    const { headers } = await world.api.get('/v1/assessments');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  // Mutation: `serveDocumentation` in every profile, as it was.
  it.each(['/docs', '/docs/', '/docs/openapi.json', '/docs-json', '/openapi.json', '/docs/swagger-ui-bundle.js'])(
    'explains itself to nobody at %s (ASVS 13.4.5)',
    async (path) => {
      expect(await world.api.get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    },
  );

  it('shows its figures to nobody who comes through a proxy (ASVS 13.4.5)', async () => {
    expect((await world.api.get('/metrics')).status).toBe(200);
    const through: Record<string, string>[] = [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=10.0.0.1' }];
    for (const headers of through) expect((await world.api.with(headers).get('/metrics')).status).toBe(404);
  });
});
