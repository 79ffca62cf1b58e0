import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { DomainError } from '../errors/index.js';
import { sendRange } from './send-range.js';

const SOUND = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251));
const ETAG = '"sound-1"';

describe('a part of some bytes', () => {
  let app: FastifyInstance;
  let opened = 0;

  beforeAll(async () => {
    app = fastify();
    app.setErrorHandler((error, _request, reply) =>
      error instanceof DomainError ? reply.code(error.status).send({ code: error.code }) : reply.code(500).send(),
    );
    app.get('/sound', (request, reply) =>
      sendRange(request, reply, {
        ...{ size: SOUND.length, type: 'audio/mp4', etag: 'sound-1' },
        open: (start, end) => {
          opened += 1;
          return Readable.from([SOUND.subarray(start, end + 1)]);
        },
      }),
    );
    await app.ready();
  });
  afterAll(() => app.close());

  const ask = (headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    app.inject({ method, url: '/sound', headers });

  it('is all of it, when nobody asks for a part', async () => {
    const { statusCode, headers, rawPayload } = await ask();
    expect([statusCode, rawPayload.equals(SOUND)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'audio/mp4', 'content-length': '1000', 'accept-ranges': 'bytes', etag: ETAG },
    });
    expect(headers['content-range']).toBeUndefined();
  });

  // Mutation: any `end` or `start` moved by one.
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-1', 0, 1],
    ['bytes=990-', 990, 999],
    ['bytes=999-999', 999, 999],
    ['bytes=500-5000', 500, 999],
    ['bytes=-10', 990, 999],
    ['bytes=-5000', 0, 999],
  ])('%s is from %i to %i', async (range, start, end) => {
    const { statusCode, headers, rawPayload } = await ask({ range });
    expect([statusCode, headers['content-range']]).toEqual([206, `bytes ${start}-${end}/1000`]);
    expect(headers['content-length']).toBe(String(end - start + 1));
    expect(rawPayload.equals(SOUND.subarray(start, end + 1))).toBe(true);
  });

  it.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])('%s is beyond the end, which is told', async (range) => {
    const { statusCode, headers, body } = await ask({ range });
    expect([statusCode, headers['content-range'], JSON.parse(body)]).toEqual([
      ...[416, 'bytes */1000', { code: 'RANGE_BEYOND_END' }],
    ]);
  });

  it.each(['bytes=5-2', 'bytes=-', 'bytes=a-b', 'bytes=0-1,5-6', 'lines=1-2', 'bytes = 0-1', ''])(
    'is all of it for what nobody can read: %j',
    async (range) => {
      const { statusCode, rawPayload } = await ask({ range });
      expect([statusCode, rawPayload.length]).toEqual([200, 1_000]);
    },
  );

  it('is of what the other part came from, or all of it', async () => {
    expect((await ask({ range: 'bytes=0-9', 'if-range': ETAG })).statusCode).toBe(206);
    expect((await ask({ range: 'bytes=0-9', 'if-range': '"another"' })).statusCode).toBe(200);
  });

  it('is not sent to whoever has it', async () => {
    opened = 0;
    for (const known of [ETAG, `W/${ETAG}`, `"x", ${ETAG}`, '*']) {
      const { statusCode, body } = await ask({ 'if-none-match': known });
      expect([known, statusCode, body]).toEqual([known, 304, '']);
    }
    expect(opened).toBe(0);
    expect((await ask({ 'if-none-match': '"x"' })).statusCode).toBe(200);
  });

  it('is told about by HEAD, and nothing is opened for it', async () => {
    opened = 0;
    const { statusCode, headers, body } = await ask({ range: 'bytes=0-9' }, 'HEAD');
    expect([statusCode, headers['content-length'], headers['accept-ranges'], body]).toEqual([200, '1000', 'bytes', '']);
    expect(opened).toBe(0);
  });

  it('joins with any other part to what there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999 }), async (cut) => {
        const [head, tail] = await Promise.all([ask({ range: `bytes=0-${cut - 1}` }), ask({ range: `bytes=${cut}-` })]);
        expect(Buffer.concat([head.rawPayload, tail.rawPayload]).equals(SOUND)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
