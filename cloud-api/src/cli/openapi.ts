import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { SystemClock } from '../platform/clock/index.js';
import { loadConfig } from '../platform/config/index.js';
import { buildOpenApi, loadTypesForOpenApi } from '../openapi.js';
import { SystemRandom } from '../platform/random/index.js';

/** Prints the OpenAPI document. Needs no database: nothing of the app is started (`preview`). */
const app = await NestFactory.create(
  AppModule.in({
    config: loadConfig({}),
    clock: new SystemClock(),
    random: new SystemRandom(),
    dataSource: new DataSource({ type: 'mysql', host: 'never-opened' }),
  }),
  new FastifyAdapter(),
  { preview: true, logger: false, abortOnError: false },
);
await loadTypesForOpenApi();
// once it is written: whoever reads it through a pipe would get the beginning only
process.stdout.write(`${JSON.stringify(buildOpenApi(app), null, 2)}\n`, () => process.exit(0));
