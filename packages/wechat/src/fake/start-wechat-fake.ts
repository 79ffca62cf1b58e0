import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from '../clock.js';
import { serveControl } from './control-server.js';
import { Controls } from './controls.js';
import { jsonReply, sendReply } from './http-io.js';
import { servePlatform } from './platform-server.js';
import { Platform, type FakeAppConfig, type PlatformOptions } from './platform.js';
import { seededRandom, type Random } from './seeded-random.js';
import { VirtualClock } from './virtual-clock.js';

export interface WechatFakeOptions extends FakeAppConfig {
  /** The base of the fake's clock; the machine's unless said. `advance` adds to it. */
  clock?: Clock;
  /** Seeded unless said: the same calls give the same codes, tokens and keys. */
  random?: Random;
  /** An ephemeral one unless said; always on 127.0.0.1. */
  port?: number;
  /** More apps, to try out what belongs to another one. */
  otherApps?: readonly FakeAppConfig[];
  /** Lower limits, so that a test need not make two million calls; higher ones for a clock that stands still. */
  limits?: PlatformOptions['limits'];
  /** The template ids the app owns; any unless said. */
  templates?: readonly string[];
  /** The pages of the published mini-program; any unless said. */
  pages?: readonly string[];
  /** Characters of an access token; 136 unless said. */
  tokenLength?: number;
  /** Between asking for a media check and the push of its verdict; 2 seconds unless said. */
  mediaCheckDelayMs?: number;
  /** How long a push waits for its answer; 5 seconds unless said. */
  pushTimeoutMs?: number;
}

/** A running fake: the controls, and where it listens. */
export class WechatFake extends Controls {
  constructor(
    platform: Platform,
    readonly appId: string,
    /** `http://127.0.0.1:<port>`, the client's base URL. */
    readonly url: string,
    private readonly stop: () => Promise<void>,
  ) {
    super(platform, appId);
  }

  /** Breaks open connections off and frees the port. Safe to call twice. */
  close(): Promise<void> {
    return this.stop();
  }
}

/** Starts the fake. Resolves when it listens; rejects when the port is taken. */
export async function startWechatFake(options: WechatFakeOptions): Promise<WechatFake> {
  const { appId, appSecret, clock = systemClock, random = seededRandom(1), port = 0 } = options;
  const platform = new Platform({
    apps: [{ appId, appSecret }, ...(options.otherApps ?? [])],
    clock: new VirtualClock(clock),
    random,
    limits: options.limits ?? {},
    templates: options.templates ?? null,
    pages: options.pages ?? null,
    tokenLength: options.tokenLength ?? 136,
    mediaCheckDelayMs: options.mediaCheckDelayMs ?? 2_000,
    ...(options.pushTimeoutMs === undefined ? {} : { pushTimeoutMs: options.pushTimeoutMs }),
  });
  const controls = new Controls(platform, appId);
  const server = createServer((request, response) => void serve(platform, controls, request, response));
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }).then(() => platform.pushes.close());
    return stopping;
  };
  return new WechatFake(platform, appId, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop);
}

async function serve(
  platform: Platform,
  controls: Controls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://fake');
    if (url.pathname.startsWith('/fake/')) await serveControl(controls, url, request, response);
    else await servePlatform(platform, url, request, response);
  } catch (error) {
    // One broken call must not end the demo. Whoever called sees what it was.
    if (response.headersSent || response.destroyed) response.destroy();
    else sendReply(response, jsonReply(500, { error: error instanceof Error ? error.message : 'failed' }));
  }
}
