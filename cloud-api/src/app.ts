import { createRequire } from 'node:module';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { clientVersionHook, receivedAtHook, serveWebsite } from './platform/http/index.js';
import { NestLogger, requestIdFrom } from './platform/observability/index.js';
import type { Surroundings } from './platform/platform.module.js';

/** A request body is a form, never a file: uploads have their own way. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** A request counts from its arrival, also before a deadline: who opens one early must say all of it soon. */
const REQUEST_TIMEOUT_MS = 60_000;

/** As long as Node takes a path: the router would answer a longer parameter itself (414), before who may ask is known. */
const LONGEST_PATH = 16 * 1024;

/** Builds the server, wired but not listening; the caller brings time, randomness and an open, migrated database. */
export async function createApp(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const { config, clock, random } = surroundings;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: LONGEST_PATH },
    genReqId: requestIdFrom(clock, random),
    trustProxy: config.profile === 'production',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(surroundings), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(app.get(NestLogger));
  app.enableShutdownHooks([]); // main.ts stops it; nobody else listens to signals
  adapter.getInstance().addHook('onRequest', receivedAtHook(clock)); // first: nothing waits before it
  await app.register(fastifyCookie);
  adapter.getInstance().addHook('onRequest', clientVersionHook(config.minClientVersion));
  SwaggerModule.setup('docs', app, committedDocument(), { jsonDocumentUrl: 'openapi.json' });
  if (config.websiteDir) await serveWebsite(adapter.getInstance(), config.websiteDir);
  return app;
}

/** What clients were built against; CI holds that it is what the DTOs say. */
function committedDocument(): OpenAPIObject {
  return createRequire(import.meta.url)('@anxin/contracts/openapi.json') as OpenAPIObject;
}
