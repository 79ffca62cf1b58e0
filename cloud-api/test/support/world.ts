import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startWechatFake, type WechatFake, type WechatFakeOptions } from '@anxin/wechat/fake';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { FixedClock } from '../../src/platform/clock/index.js';
import { type AppConfig, loadConfig } from '../../src/platform/config/index.js';
import { migrate, openDataSource } from '../../src/platform/database/index.js';
import { SystemRandom } from '../../src/platform/random/index.js';
import { ApiClient, type Session } from './api-client.js';
import { createTestDatabase } from './test-database.js';

const START = new Date('2026-11-24T04:00:00.000Z'); // noon in the county

/** The clock stands still, so what is counted is never forgotten; the limits have a test of their own. */
const ROOM = { ANXIN_RATE_LIMIT_FACTOR: '100' };

/**
 * The real server on its own fresh database, with a real HTTP port and the stateful WeChat fake. Only the clock stands
 * still until a test moves it.
 */
export interface World {
  app: NestFastifyApplication;
  clock: FixedClock;
  config: AppConfig;
  dataSource: DataSource;
  wechat: WechatFake;
  url: string;
  /** A visitor. */
  api: ApiClient;
  as(session: Session): ApiClient;
  /** The same name is the same person, on as many phones as it is called. */
  signIn(person: string): Promise<Session>;
  close(): Promise<void>;
}

/** @param wechatLimits instead of WeChat's own, which a clock that stands still never forgets either */
export async function startWorld(
  overrides: Partial<AppConfig> = {},
  wechatLimits: NonNullable<WechatFakeOptions['limits']> = {},
): Promise<World> {
  const database = await createTestDatabase();
  const clock = new FixedClock(START);
  const wechatApp = { appId: 'wxtest', appSecret: 'test-secret' };
  const wechat = await startWechatFake({
    ...wechatApp,
    clock: { now: () => clock.now().getTime() },
    limits: wechatLimits,
  });
  const config = Object.assign(loadConfig({ ANXIN_PROFILE: 'demo', DATA_DIR: database.dataDir, PORT: '0', ...ROOM }), {
    database: database.config,
    wechat: { ...wechatApp, baseUrl: wechat.url },
    ...overrides,
  });
  const dataSource = await openDataSource(config.database, { entities, migrations });
  await migrate(dataSource);
  const app = await createApp({ config, clock, random: new SystemRandom(), dataSource });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  const api = new ApiClient(url);

  return {
    app,
    clock,
    config,
    dataSource,
    wechat,
    url,
    api,
    as: ({ accessToken }) => api.with({ authorization: `Bearer ${accessToken}` }),
    async signIn(person) {
      const reply = await api.post<SignInReply>('/v1/sessions/wechat', { code: wechat.mintLoginCode(person) });
      if (reply.status !== 201 && reply.status !== 200) throw new Error(`sign-in refused: ${JSON.stringify(reply)}`);
      return { accountId: reply.body.account.accountId, ...reply.body.tokens };
    },
    async close() {
      await app.close();
      await wechat.close();
      if (dataSource.isInitialized) await dataSource.destroy();
      await database.drop();
    },
  };
}

interface SignInReply {
  account: { accountId: string };
  tokens: { accessToken: string; refreshToken: string };
}
