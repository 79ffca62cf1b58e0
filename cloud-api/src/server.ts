import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { WechatFake } from '@anxin/wechat/fake';
import { createApp } from './app.js';
import { tellStarter } from './boot-progress.js';
import { entities } from './database/entities.js';
import { loadDemoCounty, type DemoCounty } from './database/demo/index.js';
import { migrations } from './database/migrations/index.js';
import { startUpWords } from './locales/start-up.zh.js';
import { Clock, DemoClock, SystemClock } from './platform/clock/index.js';
import type { AppConfig } from './platform/config/index.js';
import { hasMasterKey } from './platform/crypto/index.js';
import { migrate, openDataSource } from './platform/database/index.js';
import { SystemRandom } from './platform/random/index.js';
import { assertSafeToServe } from './production-checks.js';

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

/** Opens the database, migrates, loads the demo county where asked to, and listens. */
export async function startServer(config: AppConfig): Promise<RunningServer> {
  const clock = config.profile === 'demo' ? new DemoClock() : new SystemClock();
  await mkdir(config.dataDir, { recursive: true });
  const fake = await startFakeWhereNeeded(config, clock);

  const dataSource = await openDataSource(config.database, { entities, migrations });
  await migrate(dataSource, () => tellStarter({ step: 'migrating', text: startUpWords.migrating }));
  const hadKey = hasMasterKey(config);
  const app = await createApp({ config, clock, random: new SystemRandom(), dataSource });
  if (!hadKey) tellStarter({ step: 'master-key-made', text: startUpWords.masterKeyMade(config.masterKeyFile) });
  await app.init();
  await assertSafeToServe(app, config);
  const demo = config.profile === 'demo' ? await loadDemo(app) : null;

  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  tellStarter({ step: 'listening', port, url });
  await writeRunFile(config, { port, pid: process.pid, url, wechatFakeUrl: fake?.url ?? null });
  tellStarter({ step: 'ready', url, doors: demo?.doors ?? [] });

  return {
    url,
    async close() {
      tellStarter({ step: 'stopping', text: startUpWords.stopping });
      await app.close();
      await fake?.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

async function loadDemo(app: NestFastifyApplication): Promise<DemoCounty> {
  tellStarter({ step: 'loading-demo', text: startUpWords.loadingDemo });
  return loadDemoCounty(app);
}

/** The demo brings its own WeChat; a real deployment never does. */
async function startFakeWhereNeeded(config: AppConfig, clock: Clock): Promise<WechatFake | null> {
  if (config.profile !== 'demo' || config.wechat) return null;
  const app = { appId: 'wxdemo0000000000', appSecret: 'demo-secret' };
  const { startWechatFake } = await import('@anxin/wechat/fake');
  const fake = await startWechatFake({ ...app, clock: { now: () => clock.now().getTime() } });
  config.wechat = { ...app, baseUrl: fake.url };
  return fake;
}

/** Tells other commands (the preview, tests) where this server is; written whole or not at all. */
async function writeRunFile(config: AppConfig, run: object): Promise<void> {
  const file = path.join(config.dataDir, 'run.json');
  await writeFile(`${file}.new`, `${JSON.stringify(run)}\n`);
  await rename(`${file}.new`, file);
}
