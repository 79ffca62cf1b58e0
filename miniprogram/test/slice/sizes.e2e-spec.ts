import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { findChromium, launchWeapp, type WeappApp } from '@anxin/weapp-runner';
import { startServer, type Server } from './support/server.js';

const KB = 1024;
const isWeapp = process.env.TEST_CLIENT === 'weapp';

/** Exact bytes, the same on every machine: an old phone and a slow network pay for each of them. */
describe(isWeapp ? 'the mini-program' : 'the website', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const only = (client: 'weapp' | 'h5') => (isWeapp === (client === 'weapp') ? it : () => undefined);

  only('h5')('costs under 300 KB at the first visit, everything included', async () => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage();
      const network = await page.context().newCDPSession(page);
      await network.send('Network.enable');
      let bytes = 0;
      network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.goto(server.url);
      await page.getByText('下班了，歇一会儿').locator('visible=true').first().waitFor();
      await page.waitForLoadState('networkidle');
      process.stderr.write(`website, first visit: ${bytes} B\n`);
      expect(bytes).toBeGreaterThan(50 * KB);
      expect(bytes).toBeLessThan(300 * KB);
    } finally {
      await browser.close();
    }
  });

  only('weapp')('stays small: its packages and its first page', async () => {
    const app = await open(server);
    try {
      await app.waitForText('下班了，歇一会儿');
      const { packages, firstPageBytes } = await app.metrics();
      expect(packages.main).toBeLessThan(700 * KB);
      for (const [root, bytes] of Object.entries(packages)) expect([root, bytes < 1200 * KB]).toEqual([root, true]);
      expect(firstPageBytes).toBeLessThan(4 * KB);

      process.stderr.write(`mini-program: ${JSON.stringify({ packages, firstPageBytes })}\n`);
    } finally {
      await app.close();
    }
  });
});

const open = (server: Server): Promise<WeappApp> =>
  launchWeapp({
    dist: path.resolve(import.meta.dirname, '../../dist/weapp'),
    origins: { 'https://anxin.example': server.url },
    loginCode: () => server.loginCode('数字节的人'),
    privacyAgreed: true,
    timeoutMs: 30_000,
  });
