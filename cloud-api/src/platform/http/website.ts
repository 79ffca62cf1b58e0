import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Only our own scripts and styles; Taro sets inline styles, pictures may be data, and so is Taro's font of icons. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built website beside the API; its own addresses (no file behind them) get its page. */
export async function serveWebsite(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`the website is not built: no index.html in ${folder}`);
  }
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // the build leaves a .br and a .gz beside every text
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = /\.[0-9a-f]{8,20}\.(js|css)(\.(br|gz))?$/.test(file);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.header('content-security-policy', PAGE_POLICY);
    },
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (!asksForPage(request)) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .headers({ 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' })
      .sendFile('index.html');
  });
}

/** A page of the website has an address without a file ending, outside the API. */
function asksForPage({ url }: FastifyRequest): boolean {
  const address = url.split('?', 1)[0] ?? '/';
  return !address.startsWith('/v1/') && !path.posix.basename(address).includes('.');
}
