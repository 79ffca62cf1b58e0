import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledWeapp } from '../compile/compile-weapp.js';
import { type DeviceOrder, handleDeviceOrder } from './device-routes.js';
import { contentType, readJson, sendBytes, sendJson } from './http-helpers.js';
import { download, proxyMedia, proxyRequest, upload } from './network-routes.js';
import { ModuleLinker } from './link-modules.js';
import { hostPage, viewPage } from './pages.js';
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
    const asset = this.assets[pathname];
    if (asset) {
      const [type, body] = asset();
      this.sendAsset(request, response, type, body);
      return;
    }
    switch (pathname) {
      case '/__runner/device':
        sendJson(response, await handleDeviceOrder(session, (await readJson(request)) as DeviceOrder));
        return;
      case '/__runner/package':
        sendJson(response, this.options.weapp.packages[searchParams.get('name') ?? ''] ?? null);
        return;
      case '/__runner/request':
        return proxyRequest(request, response, session, this.upstream);
      case '/__runner/media':
        return proxyMedia(request, response, searchParams.get('url') ?? '', session, this.upstream);
      case '/__runner/download':
        return download(request, response, session, this.upstream);
      case '/__runner/upload':
        return upload(request, response, session, this.upstream);
      case '/__runner/file':
        this.sendUserFile(request, response, session, searchParams.get('path') ?? '');
        return;
      default:
        this.sendPackageFile(request, response, pathname);
    }
  }

  /** What does not depend on who asks: path to the kind of file and how it is made. */
  private readonly assets: Record<string, () => [type: string, body: string | Buffer]> = {
    '/': () => ['.html', hostPage('weapp')],
    '/__runner/view': () => ['.html', viewPage()],
    '/__runner/host.js': () => ['.js', linkedPart('host')],
    '/__runner/logic.js': () => ['.js', linkedPart('logic')],
    '/__runner/view.js': () => ['.js', linkedPart('view')],
    '/__runner/glass-easel.js': () => ['.js', readFileSync(GLASS_EASEL)],
    '/__runner/templates.js': () => ['.js', this.viewAssets()],
    '/__runner/manifest.json': () => ['.json', JSON.stringify(this.options.weapp.manifest)],
  };

  private sessionOf(request: IncomingMessage, response: ServerResponse): Session {
    if (this.options.sessions === 'one') return this.session;
    const known = /(?:^|; )runner-session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const id = known ?? randomUUID();
    if (!known) response.setHeader('set-cookie', `runner-session=${id}; Path=/; SameSite=Lax; HttpOnly`);
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

  private sendPackageFile(request: IncomingMessage, response: ServerResponse, pathname: string): void {
    const { root } = this.options.weapp;
    const file = pathname.startsWith('/pkg/') ? inside(root, decodeURIComponent(pathname.slice('/pkg/'.length))) : null;
    if (file) this.sendAsset(request, response, file, readFileSync(file));
    else response.writeHead(404).end();
  }

  private sendUserFile(request: IncomingMessage, response: ServerResponse, session: Session, name: string): void {
    const file = session.files.get(name);
    if (file) sendBytes(request, response, contentType(name), file);
    else response.writeHead(404).end();
  }

  private sendAsset(request: IncomingMessage, response: ServerResponse, name: string, body: string | Buffer): void {
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

/** The modules of one web part as one script; linked once per process. */
function linkedPart(part: string): string {
  const known = linkedParts.get(part);
  if (known !== undefined) return known;
  if (!existsSync(path.join(WEB_ROOT, part))) {
    throw new Error('The runner itself is not built: run npx tsc -p packages/weapp-runner/tsconfig.build.json');
  }
  const script = ModuleLinker.link(WEB_ROOT, `${part}/main.js`);
  linkedParts.set(part, script);
  return script;
}

const linkedParts = new Map<string, string>();
