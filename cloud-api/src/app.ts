import { createRequire } from 'node:module';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import {
  clientVersionHook,
  PageTexts,
  receivedAtHook,
  securityHeadersHook,
  serveWebsite,
  transportOptions,
  UPLOAD_TYPE,
} from './platform/http/index.js';
import { NestLogger, requestIdFrom } from './platform/observability/index.js';
import { callerAddress, PAGES, RateLimits } from './platform/rate-limit/index.js';
import type { Surroundings } from './platform/platform.module.js';

/** Builds the server, wired but not listening; the caller brings time, randomness and an open, migrated database. */
export async function createApp(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const { config, clock, random } = surroundings;
  const adapter = new FastifyAdapter(transportOptions(config, requestIdFrom(clock, random)));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(surroundings), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(app.get(NestLogger));
  app.enableShutdownHooks([]); // main.ts stops it; nobody else listens to signals
  adapter.getInstance().addHook('onRequest', receivedAtHook(clock)); // first: nothing waits before it
  adapter.getInstance().addHook('onRequest', securityHeadersHook(config));
  await app.register(fastifyCookie);
  adapter.getInstance().addHook('onRequest', clientVersionHook(config.minClientVersion));
  // an upload is read by its route as it comes, and never held as a whole
  adapter.getInstance().addContentTypeParser(UPLOAD_TYPE, (_request, body, done) => done(null, body));
  if (config.profile !== 'production') serveDocumentation(app);
  if (config.websiteDir) {
    const limits = app.get(RateLimits);
    const mayRead = (address: string) => limits.hasRoomHere('pages', PAGES, callerAddress(address));
    const site = { folder: config.websiteDir, origin: config.publicOrigin, texts: app.get(PageTexts), clock, mayRead };
    await serveWebsite(adapter.getInstance(), site);
  }
  return app;
}

/** For whoever develops: a real county's server explains itself to nobody. */
function serveDocumentation(app: NestFastifyApplication): void {
  // its page has scripts and styles in itself
  const policy =
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (request.url.startsWith('/docs')) void reply.header('content-security-policy', policy);
      done();
    });
  SwaggerModule.setup('docs', app, committedDocument(), { jsonDocumentUrl: 'openapi.json' });
}

/** What clients were built against; CI holds that it is what the DTOs say. */
function committedDocument(): OpenAPIObject {
  return createRequire(import.meta.url)('@anxin/contracts/openapi.json') as OpenAPIObject;
}
