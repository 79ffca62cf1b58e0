import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { launchWeapp, type LaunchWeappOptions, type WeappApp } from '../dist/index.js';

export const FIXTURE = fileURLToPath(new URL('fixture-app', import.meta.url));
export const API_ORIGIN = 'https://api.fixture.test';

/** One request the fixture's API has seen. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

interface Harness {
  /** Launches the fixture; whatever is left open is closed after the test. */
  launch: (options?: Partial<LaunchWeappOptions>) => Promise<WeappApp>;
  /** Requests that reached the API in this test. */
  seen: SeenRequest[];
  browser: () => Browser;
  apiUrl: () => string;
}

/** A browser shared by all specs, an API on a free port, and launches that end with their test. */
export function useHarness(): Harness {
  const seen: SeenRequest[] = [];
  const open: WeappApp[] = [];
  let browser: Browser;
  let api: Server;
  const apiUrl = (): string => `http://127.0.0.1:${(api.address() as AddressInfo).port}`;

  beforeAll(async () => {
    browser = await chromium.connect(process.env['RUNNER_TEST_BROWSER'] ?? '');
    api = createApi(seen);
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((app) => app.dispose()));
    seen.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
  });

  const launch = async (options: Partial<LaunchWeappOptions> = {}): Promise<WeappApp> => {
    const app = await launchWeapp({ dist: FIXTURE, origins: { [API_ORIGIN]: apiUrl() }, browser, ...options });
    open.push(app);
    return app;
  };
  return { launch, seen, browser: () => browser, apiUrl };
}

/** A 1 x 1 red picture. */
const PICTURE = PNG.sync.write(
  Object.assign(new PNG({ width: 1, height: 1 }), { data: Buffer.from([255, 0, 0, 255]) }),
);

function createApi(seen: SeenRequest[]): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = Buffer.concat(chunks).toString('utf8');
      seen.push({ method, url, headers, body });
      if (url.startsWith('/picture')) {
        response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
      } else if (url.startsWith('/silent')) {
        // Never answers.
      } else if (url.startsWith('/plain')) {
        response.writeHead(200, { 'content-type': 'text/plain' }).end('no json');
      } else {
        const status = Number(/\/status\/(\d+)/.exec(url)?.[1] ?? 200);
        response.writeHead(status, { 'content-type': 'application/json', 'x-server': 'fixture' });
        response.end(JSON.stringify({ word: '世界', echo: body }));
      }
    });
  });
}
