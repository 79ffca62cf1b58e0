import { describe, expect, it } from '@jest/globals';
import { ApiError, clientError, errorFromReply } from './api-error';
import { createClient, type SessionPort } from './client';
import type { FileRequest } from './files.types';
import type { TransportReply, TransportRequest } from './transport';

const EXPIRED = { status: 401, body: { code: 'SESSION_EXPIRED', message: '登录过期了', requestId: 'r1' } };

/** A server that accepts the newest token only, and a session that knows how to get it. */
function setUp(overrides: Partial<SessionPort> = {}) {
  let token = 'old';
  const seen: TransportRequest[] = [];
  const files: FileRequest[] = [];
  const events: string[] = [];
  const session: SessionPort = {
    accessToken: () => Promise.resolve(token),
    refresh: async () => {
      events.push('refresh');
      await Promise.resolve();
      token = 'new';
      return true;
    },
    ended: () => void events.push('ended'),
    ...overrides,
  };
  const server = {
    reply: (request: TransportRequest): TransportReply =>
      request.headers.authorization === 'Bearer new' ? { status: 200, body: { path: request.url } } : EXPIRED,
  };
  const client = createClient({
    origin: 'https://county.example',
    version: 'weapp/1.2.3',
    transport: (request) => {
      seen.push(request);
      return Promise.resolve(server.reply(request));
    },
    fetchFile: (request) => {
      files.push(request);
      return Promise.resolve(server.reply({ ...request, method: 'GET' }));
    },
    session: () => session,
    tooOld: () => void events.push('too old'),
  });
  return { client, seen, files, events, server };
}

describe('request client', () => {
  it('renews an expired session once for all requests that wait, and repeats each of them', async () => {
    const { client, events, seen } = setUp();
    const paths = ['/v1/a', '/v1/b', '/v1/c', '/v1/d', '/v1/e'];
    const replies = await Promise.all(paths.map((path) => client.get<{ path: string }>(path)));
    expect(replies.map(({ path }) => path)).toEqual(paths.map((path) => `https://county.example${path}`));
    expect(events).toEqual(['refresh']);
    expect(seen).toHaveLength(10);
  });

  it('renews again when the session expires again later', async () => {
    const { client, events, server } = setUp();
    await client.get('/v1/a');
    const answer = server.reply;
    let expired = true;
    server.reply = (request) => {
      if (!expired) return answer(request);
      expired = false;
      return EXPIRED;
    };
    await client.get('/v1/b');
    expect(events).toEqual(['refresh', 'refresh']);
  });

  it('asks to sign in when the session cannot be renewed, without asking the server again', async () => {
    const { client, seen } = setUp({ refresh: () => Promise.resolve(false) });
    await expect(client.get('/v1/a')).rejects.toMatchObject({ code: 'SESSION_REQUIRED' });
    expect(seen).toHaveLength(1);
  });

  it('repeats a request only once', async () => {
    const { client, seen, events, server } = setUp();
    server.reply = () => EXPIRED;
    await expect(client.get('/v1/a')).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(seen).toHaveLength(2);
    expect(events).toEqual(['refresh', 'ended']);
  });

  it('never renews for the requests that make a session', async () => {
    const { client, events } = setUp();
    await expect(client.post('/v1/sessions/refresh', {}, { renew: false })).rejects.toMatchObject({ status: 401 });
    expect(events).toEqual([]);
  });

  it('says which client it is, and sends a body only when there is one', async () => {
    const { client, seen, server } = setUp();
    server.reply = () => ({ status: 204, body: '' });
    await client.get('/v1/x');
    await client.put('/v1/y', { a: 1 }, { query: { cursor: undefined, limit: 20 } });
    expect(seen[0]?.headers).toEqual({
      accept: 'application/json',
      'x-client-version': 'weapp/1.2.3',
      authorization: 'Bearer old',
    });
    expect(seen[0]?.body).toBeUndefined();
    expect(seen[1]).toMatchObject({ url: 'https://county.example/v1/y?limit=20', body: { a: 1 } });
    expect(seen[1]?.headers['content-type']).toBe('application/json');
  });

  it('leads to the update page when the server refuses this version', async () => {
    const { client, events, server } = setUp();
    server.reply = () => ({ status: 426, body: { code: 'CLIENT_TOO_OLD', message: '旧', requestId: 'r' } });
    await expect(client.get('/v1/a')).rejects.toMatchObject({ code: 'CLIENT_TOO_OLD' });
    expect(events).toEqual(['too old']);
  });

  it('ends the session when the server no longer knows it', async () => {
    const { client, events, server } = setUp();
    server.reply = () => ({ status: 401, body: { code: 'SESSION_REQUIRED', message: '请先登录', requestId: 'r' } });
    await expect(client.get('/v1/a')).rejects.toBeInstanceOf(ApiError);
    expect(events).toEqual(['ended']);
  });
});

describe('errors', () => {
  it('carry the server’s code, sentence and fields', () => {
    const error = errorFromReply(400, {
      code: 'INVALID',
      message: '请填姓名',
      requestId: 'r9',
      fields: [{ path: 'name', message: '请填姓名' }],
    });
    expect(error).toMatchObject({ code: 'INVALID', message: '请填姓名', status: 400, requestId: 'r9' });
    expect(error.fields).toEqual([{ path: 'name', message: '请填姓名' }]);
  });

  it.each([['<html>502</html>'], [null], [{ error: 'x' }], [undefined]])('show no raw reply to people: %j', (body) => {
    expect(errorFromReply(502, body)).toMatchObject({ code: 'BAD_REPLY', status: 502 });
  });

  it('know what never arrived', () => {
    expect(clientError('OFFLINE').unreachable).toBe(true);
    expect(clientError('TIMEOUT').unreachable).toBe(true);
    expect(clientError('BAD_REPLY').unreachable).toBe(false);
  });
});

describe('a deletion', () => {
  it('carries an empty object, because WeChat announces JSON in any case', async () => {
    const { client, seen } = setUp();
    await client.delete('/v1/events/e1/sign-up');
    expect(seen.at(-1)).toMatchObject({
      method: 'DELETE',
      body: {},
      headers: { 'content-type': 'application/json' },
    });
  });
});

describe('a file', () => {
  it('is fetched with what every request carries, again once the session was renewed', async () => {
    const { client, files, events } = setUp();
    await client.file('/v1/list.xlsx', '名单.xlsx');
    expect(events).toEqual(['refresh']);
    expect(files).toHaveLength(2);
    expect(files[1]).toMatchObject({
      url: 'https://county.example/v1/list.xlsx',
      name: '名单.xlsx',
      headers: { authorization: 'Bearer new', 'x-client-version': 'weapp/1.2.3' },
    });
  });

  it('that is refused tells the server’s sentence', async () => {
    const { client, server } = setUp();
    server.reply = () => ({ status: 403, body: { code: 'PERMISSION_REFUSED', message: '没有权限', requestId: 'r' } });
    await expect(client.file('/v1/list.xlsx', '名单.xlsx')).rejects.toMatchObject({ message: '没有权限', status: 403 });
  });
});
