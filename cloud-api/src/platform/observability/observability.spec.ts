import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PassThrough } from 'node:stream';
import { DataSource } from 'typeorm';
import { FixedClock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { openDataSource } from '../database/index.js';
import { ErrorFilter } from '../errors/index.js';
import { PlatformModule } from '../platform.module.js';
import { SystemRandom } from '../random/index.js';
import { AppLogger } from './app-logger.js';
import { NestLogger, ObservabilityModule, requestIdFrom } from './index.js';

const CANARY = 'CANARY-openid-13800138000';
const REQUEST_ID = '0192f0c1-2b3c-7d4e-8f50-123456789abc';

class LeakError extends Error {
  override name = 'LeakError';
  code = `lower ${CANARY}`;
  secret = CANARY;
}

@Controller('v1')
class ThingsController {
  @Get('things/:id')
  read(@Param('id') id: string) {
    return { id };
  }
  @Post('things')
  fail(@Body() body: object, @Query() query: object): never {
    const error = new LeakError(`${CANARY} ${JSON.stringify({ body, query })}\n    at CANARY (/x.js:1:1)`);
    throw error;
  }
}

describe('observability', () => {
  let app: NestFastifyApplication;
  let dataSource: DataSource;
  let lines: string;
  const clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
  const random = new SystemRandom();

  beforeEach(async () => {
    dataSource = await openDataSource({ kind: 'embedded', file: ':memory:' }, { entities: [], migrations: [] });
    const config = Object.assign(new AppConfig(), { logToStdout: false });
    lines = '';
    const output = new PassThrough().on('data', (chunk: Buffer) => (lines += chunk.toString()));
    const logger = new AppLogger(output, () => clock.now());

    @Module({
      imports: [PlatformModule.with({ config, clock, random, dataSource }), ObservabilityModule],
      controllers: [ThingsController],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    })
    class TestModule {}
    const adapter = new FastifyAdapter({ genReqId: requestIdFrom(clock, random) });
    app = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, { logger: false });
    const real = app.get(AppLogger);
    Object.assign(real, logger);
    app.useLogger(app.get(NestLogger));
    await app.init();
  });
  afterEach(async () => {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  });

  const logged = () =>
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('logs one line per request with the pattern of its route and the id that a proxy gave', async () => {
    await app.inject({ url: `/v1/things/${CANARY}?q=${CANARY}`, headers: { 'x-request-id': REQUEST_ID } });
    expect(logged()).toEqual([
      {
        ...{ level: 30, time: '2026-11-24T12:00:00.000Z', event: 'request.done', method: 'GET', requestId: REQUEST_ID },
        ...{ route: '/v1/things/:id', status: 200, ms: expect.any(Number) },
      },
    ]);
  });

  it('shows nothing of bodies, queries, headers, paths and errors, yet says where an unknown error came from (ASVS 16.2.5, 16.5.1)', async () => {
    const headers = { 'x-request-id': CANARY, authorization: `Bearer ${CANARY}`, cookie: `session=${CANARY}` };
    const payload = { answers: CANARY, [CANARY]: 1 };
    const reply = await app.inject({ method: 'POST', url: `/v1/things?q=${CANARY}`, headers, payload });
    await app.inject({ url: `/${CANARY}`, headers });
    await app.inject({ method: 'POST', url: '/v1/things', headers, payload: `{"${CANARY}` });

    expect(reply.statusCode).toBe(500);
    expect(lines).not.toContain('CANARY');
    expect(lines).not.toContain('13800138000');
    const error = logged().find(({ event }) => event === 'nest.error');
    expect(error).toMatchObject({ context: 'errors', errorName: 'LeakError' });
    expect(error!.requestId).toBe(reply.json<{ requestId: string }>().requestId);
    expect(String(error!.stack)).toContain('ThingsController');
    expect(logged().some(({ route }) => route === '(unmatched)')).toBe(true);
  });

  it('drops fields and names that are not on the list, or do not look like what they should be (ASVS 16.4.1)', () => {
    const logger = app.get(AppLogger);
    logger.info(`${CANARY} signed in`, { openid: CANARY, route: `/v1/${CANARY} `, code: CANARY } as never);
    app.get(NestLogger).error(`text ${CANARY}`, CANARY, CANARY);
    app.get(NestLogger).warn(CANARY);
    expect(lines).not.toContain('CANARY');
    expect(logged().map(({ event }) => event)).toEqual(['unnamed', 'nest.error', 'nest.warn']);
  });

  it('counts requests by pattern and status, for a reader nearby only (ASVS 13.4.5)', async () => {
    await app.inject('/v1/things/1');
    await app.inject('/v1/things/2');
    const near = await app.inject('/metrics');
    expect(near.headers['content-type']).toContain('text/plain');
    expect(near.body).toContain('http_requests_total{method="GET",route="/v1/things/:id",status="200"} 2');
    expect(near.body).toContain('process_cpu_user_seconds_total');
    expect((await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.1' } })).statusCode).toBe(404);
  });

  it('is alive without the database, and ready only with it', async () => {
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    const refused = Object.assign(new Error(CANARY), { code: 'ECONNREFUSED' });
    dataSource.manager.query = () => Promise.reject(refused);
    expect((await app.inject('/livez')).json()).toEqual({ status: 'ok' });
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    expect(logged()).toEqual([expect.objectContaining({ event: 'database.unreachable', code: 'ECONNREFUSED' })]);
    expect(lines).not.toContain('CANARY');
  });
});
