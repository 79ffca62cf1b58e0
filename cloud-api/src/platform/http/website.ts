import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock/index.js';
import { escapeHtml } from '../rich-text/index.js';
import type { PageTexts } from './page-texts.js';
import { WebsitePage } from './website-page.js';

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
const PAGE_HEADERS = { 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' };

/** Search engines come for it some times a day; whoever asks more often is given the same. */
const SITEMAP_FOR_MS = 10 * 60_000;

export interface Website {
  /** where it was built */
  folder: string;
  /** without a slash at its end */
  origin: string;
  texts: PageTexts;
  /** whether an address may be told once more what a page says */
  mayRead: (address: string) => boolean;
  clock: Clock;
}

/** Serves the built website beside the API; its own addresses (no file behind them) get its page. */
export async function serveWebsite(fastify: FastifyInstance, { folder, ...site }: Website): Promise<void> {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) throw new Error(`the website is not built: no index.html in ${folder}`);
  const page = new WebsitePage(await readFile(index, 'utf8'));
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
  serveForSearchEngines(fastify, site);
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!asksForPage(request)) {
      reply.callNotFound();
      return reply;
    }
    void reply.headers(PAGE_HEADERS);
    const [address = '', query] = request.url.split('?', 2);
    const source = site.texts.of(address);
    if (!source || !site.mayRead(request.ip)) return reply.sendFile('index.html');
    const text = await source.text(new URLSearchParams(query));
    // the app says so to people, the status to search engines
    if (!text) return reply.code(404).sendFile('index.html');
    return reply.type('text/html; charset=utf-8').send(page.saying(text, site.origin));
  });
}

function serveForSearchEngines(
  fastify: FastifyInstance,
  { origin, texts, clock }: Pick<Website, 'origin' | 'texts' | 'clock'>,
): void {
  let made = { sitemap: '', until: 0 };
  fastify.get('/robots.txt', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(`User-agent: *\nDisallow: /v1/\nSitemap: ${origin}/sitemap.xml\n`),
  );
  fastify.get('/sitemap.xml', async (_, reply) => {
    const now = clock.now().getTime();
    if (now >= made.until) {
      made = { sitemap: sitemapOf(origin, await texts.addresses()), until: now + SITEMAP_FOR_MS };
    }
    return reply.type('application/xml; charset=utf-8').send(made.sitemap);
  });
}

function sitemapOf(origin: string, addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${escapeHtml(origin + address)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

/** A page of the website has an address without a file ending, outside the API. */
function asksForPage({ url }: FastifyRequest): boolean {
  const address = url.split('?', 1)[0] ?? '/';
  return !address.startsWith('/v1/') && !path.posix.basename(address).includes('.');
}
