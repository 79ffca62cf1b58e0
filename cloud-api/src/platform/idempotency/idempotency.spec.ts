import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { entities } from '../../database/entities.js';
import { migrations } from '../../database/migrations/index.js';
import type { RequestWithActor } from '../access/index.js';
import { FixedClock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { CryptoModule } from '../crypto/index.js';
import { isDuplicateKey, openDataSource, UnitOfWork } from '../database/index.js';
import { DomainError, ErrorFilter } from '../errors/index.js';
import { Jobs, JobsModule } from '../jobs/index.js';
import { ObservabilityModule } from '../observability/index.js';
import { PlatformModule } from '../platform.module.js';
import { SystemRandom } from '../random/index.js';
import { Idempotent, IdempotencyKeyEntity, IdempotencyModule } from './index.js';

const KEY = 'key-0123456789abcdef';

@Controller('v1')
class OrdersController {
  calls = 0;
  inTransaction: boolean[] = [];
  failWith: Error | null = null;

  constructor(private readonly work: UnitOfWork) {}

  @Post('orders')
  @Idempotent()
  create(@Body() body: { name: string }) {
    this.calls += 1;
    this.inTransaction.push(this.work.isOpen);
    const error = this.failWith;
    this.failWith = null;
    if (error) throw error;
    return { number: this.calls, name: body.name };
  }

  @Post('empty')
  @Idempotent()
  nothing(): void {
    this.calls += 1;
  }
}

describe('idempotent writes', () => {
  let app: NestFastifyApplication;
  let database: TestDatabase;
  let dataSource: DataSource;
  let orders: OrdersController;
  const clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, { entities, migrations });
    await dataSource.runMigrations();
    const random = new SystemRandom();
    const config = Object.assign(new AppConfig(), { logToStdout: false, masterKey: random.bytes(32).toString('hex') });
    const platform = PlatformModule.with({ config, clock, random, dataSource });

    @Module({
      imports: [platform, CryptoModule, ObservabilityModule, JobsModule, IdempotencyModule],
      controllers: [OrdersController],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    })
    class TestModule {}
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), { logger: false });
    // Stands for the guard that finds out who asks.
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (request: unknown, _reply: unknown, done: () => void) => {
        const asked = request as RequestWithActor;
        const accountId = asked.headers['x-account'];
        if (typeof accountId === 'string') asked.actor = { accountId, sessionId: 's', client: 'h5', roles: [] };
        done();
      });
    await app.init();
    orders = app.get(OrdersController);
  });
  afterEach(async () => {
    await app.close();
    await dataSource.destroy();
    await database.drop();
  });

  const post = (payload: object, { key = KEY, account = 'account-1', url = '/v1/orders' } = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': key, 'x-account': account } });
  const rows = () => dataSource.manager.find(IdempotencyKeyEntity);

  it('are done once and give the first reply again, whatever the order of the fields', async () => {
    const first = await post({ name: 'x', more: 1 });
    const again = await post({ more: 1, name: 'x' });
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual({ number: 1, name: 'x' });
    expect(orders.calls).toBe(1);
    expect(orders.inTransaction).toEqual([true]);
  });

  it('are done once when twenty arrive at once', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => post({ name: 'x' })));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(orders.calls).toBe(1);
  });

  it('are refused when the same key comes with another body', async () => {
    await post({ name: 'x' });
    const other = await post({ name: 'y' });
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'IDEMPOTENCY_CONFLICT']);
    expect(orders.calls).toBe(1);
  });

  it('are apart for another person, another key and another route', async () => {
    await post({});
    await post({}, { account: 'account-2' });
    await post({}, { key: KEY.toUpperCase() });
    await post({}, { url: '/v1/empty' });
    expect(orders.calls).toBe(4);
  });

  it('replay an empty reply as well', async () => {
    const [first, again] = [await post({}, { url: '/v1/empty' }), await post({}, { url: '/v1/empty' })];
    expect([first.body, again.body, again.statusCode]).toEqual(['', '', 201]);
    expect(orders.calls).toBe(1);
  });

  it('keep nothing of one that failed, and can be tried again with the same key (ASVS 16.5.3)', async () => {
    orders.failWith = new DomainError('NOT_FOUND');
    expect((await post({})).statusCode).toBe(404);
    expect(await rows()).toEqual([]);
    expect((await post({})).statusCode).toBe(201);
  });

  it('are begun anew when the database asks for it', async () => {
    orders.failWith = Object.assign(new Error('deadlock'), { errno: 1213 });
    expect((await post({ name: 'x' })).json()).toEqual({ number: 2, name: 'x' });
    expect(await rows()).toHaveLength(1);
  });

  it.each(['', 'short', 'has spaces in it 12345', 'x'.repeat(65)])('need a proper key: "%s"', async (key) => {
    expect((await post({}, { key })).json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
    expect(orders.calls).toBe(0);
  });

  it('store neither the reply nor the key in the clear', async () => {
    await post({ name: 'CANARY' });
    const text = JSON.stringify(await rows());
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain(KEY);
  });

  it('rest on a unique key of the database', async () => {
    await post({});
    const [row] = await rows();
    const copy = Object.assign(row!, { id: new SystemRandom().uuid() });
    const error: unknown = await dataSource.manager
      .insert(IdempotencyKeyEntity, copy)
      .catch((caught: unknown) => caught);
    expect(isDuplicateKey(error)).toBe(true);
  });

  it('are forgotten after two days', async () => {
    await post({});
    clock.advance(48 * 60 * 60_000 + 1);
    await app.get(Jobs).tick();
    expect(await rows()).toEqual([]);
  });
});
