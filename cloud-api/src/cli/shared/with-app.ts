import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../app.module.js';
import { entities } from '../../database/entities.js';
import { migrations } from '../../database/migrations/index.js';
import { startUpWords } from '../../locales/start-up.zh.js';
import { SystemClock } from '../../platform/clock/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { hasMasterKey } from '../../platform/crypto/index.js';
import { migrate, openDataSource } from '../../platform/database/index.js';
import { SystemRandom } from '../../platform/random/index.js';
import { say } from './command.js';

type Work<T> = (app: INestApplicationContext) => Promise<T>;

/** The server's own modules on its database, without the server: nothing listens, no job runs. Tables are made first. */
export async function withApp<T>(config: AppConfig, work: Work<T>): Promise<T> {
  await mkdir(config.dataDir, { recursive: true });
  return withDatabase(config, async (dataSource) => {
    await migrate(dataSource);
    return onDatabase(config, dataSource, work);
  });
}

/** As `withApp`, and makes nothing. @returns null where there is no database, or one of another version */
export async function lookInApp<T>(config: AppConfig, work: Work<T>): Promise<T | null> {
  if (config.database.kind === 'embedded' && !existsSync(config.database.file)) return null;
  return withDatabase(config, async (dataSource) =>
    (await dataSource.showMigrations()) ? null : onDatabase(config, dataSource, work),
  );
}

/** The server's database as it is. */
export async function withDatabase<T>(config: AppConfig, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openDataSource(config.database, { entities, migrations });
  try {
    return await work(dataSource);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

async function onDatabase<T>(config: AppConfig, dataSource: DataSource, work: Work<T>): Promise<T> {
  const hadKey = hasMasterKey(config);
  const app = await NestFactory.create(
    AppModule.in({ config, clock: new SystemClock(), random: new SystemRandom(), dataSource }),
    new FastifyAdapter(),
    { logger: false, abortOnError: false },
  );
  try {
    // As a server's first start says it: whoever comes first makes the key.
    if (!hadKey) say(startUpWords.masterKeyMade(config.masterKeyFile));
    return await work(app);
  } finally {
    await app.close();
  }
}
