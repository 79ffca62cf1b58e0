import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledWeapp } from '../compile/compile-weapp.js';
import { type DeviceOrder, handleDeviceOrder } from './device-routes.js';
import { contentType, readJson, sendBytes, sendJson } from './http-helpers.js';
import { download, proxyMedia, proxyRequest, upload } from './network-routes.js';
import { hostPage, logicEntry, viewPage } from './pages.js';
import { Session, type SessionOptions } from './session.js';
import { Upstream } from './upstream.js';

const WEB_ROOT = fileURLToPath(new URL('../web/', import.meta.url));
const require = createRequire(import.meta.url);
const GLASS_EASEL = path.join(path.dirname(require.resolve('glass-easel/package.json')), 'dist/glass_easel.all.es.js');

export interface WeappServerOptions extends SessionOptions {
  weapp: CompiledWeapp;
  origins: Record<string, string>;
  port: number;
  /** Address to listen on. */
  host: string;
  /** One session for whoever asks (tests), or one for each browser (preview). */
  sessions: 'one' | 'per-browser';
}

/** Serves a compiled mini-program, the phone around it, its storage and its way to the network. */
export class WeappServer {
  /** The session of tests; previews make more. */
  readonly session: Session;
  private readonly server: http.Server;
  private readonly upstream: Upstream;
  private readonly browserSessions = new Map<string, Session>();
  private readonly modules = { host: modulesOf('host'), logic: modulesOf('logic'), view: modulesOf('view') };

  private constructor(private readonly options: WeappServerOptions) {
    this.session = new Session(options);
    this.upstream = new Upstream(options.origins, options.weapp.manifest.appId);
    this.server = http.createServer((request, response) => {
      this.handle(request, response).catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    });
  }

  static async start(options: WeappServerOptions): Promise<WeappServer> {
    const started = new WeappServer(options);
    await new Promise<void>((resolve, reject) => {
      started.server.once('error', reject);
      started.server.listen(options.port, options.host, resolve);
    });
    return started;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://${this.options.host === '0.0.0.0' ? '127.0.0.1' : this.options.host}:${port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://runner');
    const session = this.sessionOf(request, response);
    switch (pathname) {
      case '/': {
        this.send(request, response, 'page.html', hostPage(this.modules.host, 'weapp'));
        return;
      }
      case '/__runner/view': {
        this.send(request, response, 'view.html', viewPage(this.modules.view));
        return;
      }
      case '/__runner/logic.js':
        this.send(request, response, 'logic.js', logicEntry(this.modules.logic));
        return;
      case '/__runner/manifest.json': {
        sendJson(response, this.options.weapp.manifest);
        return;
      }
      case '/__runner/templates.js': {
        this.send(request, response, 'templates.js', this.viewAssets());
        return;
      }
      case '/__runner/glass-easel.js': {
        this.send(request, response, GLASS_EASEL, readFileSync(GLASS_EASEL));
        return;
      }
      case '/__runner/request':
        return proxyRequest(request, response, session, this.upstream);
      case '/__runner/media':
        return proxyMedia(request, response, searchParams.get('url') ?? '', session, this.upstream);
      case '/__runner/download':
        return download(request, response, session, this.upstream);
      case '/__runner/upload':
        return upload(request, response, session, this.upstream);
      case '/__runner/device': {
        sendJson(response, await handleDeviceOrder(session, (await readJson(request)) as DeviceOrder));
        return;
      }
      case '/__runner/package': {
        sendJson(response, this.options.weapp.packages[searchParams.get('name') ?? ''] ?? null);
        return;
      }
      case '/__runner/file': {
        this.sendUserFile(request, response, session, searchParams.get('path') ?? '');
        return;
      }
      default: {
        this.sendFile(request, response, pathname);
        return;
      }
    }
  }

  private sessionOf(request: IncomingMessage, response: ServerResponse): Session {
    if (this.options.sessions === 'one') return this.session;
    const known = /(?:^|; )runner-session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const id = known ?? randomUUID();
    if (!known)
      response.setHeader('set-cookie', `runner-session=${id}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000`);
    const session = this.browserSessions.get(id) ?? new Session(this.options);
    this.browserSessions.set(id, session);
    return session;
  }

  /** Everything a view needs besides its modules, as one script that is cached between pages. */
  private viewAssets(): string {
    const { templates, css, scopes, manifest } = this.options.weapp;
    const rest = JSON.stringify({ css, scopes, units: manifest.units });
    return `window.__weapp = Object.assign(${rest}, { templates: ${templates} });`;
  }

  private sendFile(request: IncomingMessage, response: ServerResponse, pathname: string): void {
    const file = this.locate(decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    this.send(request, response, file, readFileSync(file));
  }

  private locate(pathname: string): string | null {
    if (pathname.startsWith('/__runner/web/')) return inside(WEB_ROOT, pathname.slice('/__runner/web/'.length));
    if (pathname.startsWith('/pkg/')) return inside(this.options.weapp.root, pathname.slice('/pkg/'.length));
    return null;
  }

  private sendUserFile(request: IncomingMessage, response: ServerResponse, session: Session, name: string): void {
    const file = session.files.get(name);
    if (file) sendBytes(request, response, contentType(name), file);
    else response.writeHead(404).end();
  }

  private send(request: IncomingMessage, response: ServerResponse, name: string, body: string | Buffer): void {
    // A preview keeps its address between builds; a test's server has an address of its own.
    const cacheControl = this.options.sessions === 'one' ? 'max-age=3600' : 'no-cache';
    sendBytes(request, response, contentType(name), Buffer.from(body), cacheControl);
  }
}

/** A file below `root`, or null: paths with `..` do not escape. */
function inside(root: string, relative: string): string | null {
  const file = path.resolve(root, relative);
  const escapes = path.relative(root, file).startsWith('..');
  return !escapes && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Compiled modules of one web part and those all parts share, so that the browser fetches them all at once. */
function modulesOf(part: string): string[] {
  if (!existsSync(path.join(WEB_ROOT, part))) {
    throw new Error('The runner itself is not built: run npx tsc -p packages/weapp-runner/tsconfig.build.json');
  }
  const shared = readdirSync(WEB_ROOT).filter(isModule);
  const own = readdirSync(path.join(WEB_ROOT, part), { recursive: true, encoding: 'utf8' }).filter(isModule);
  return [...shared, ...own.map((file) => `${part}/${file.split(path.sep).join('/')}`)];
}

const isModule = (file: string): boolean => file.endsWith('.js') && !file.endsWith('.spec.js');
