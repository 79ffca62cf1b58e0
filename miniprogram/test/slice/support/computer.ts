import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '@anxin/weapp-runner';
import type { Server } from './server.js';

const PATIENCE_MS = 60_000;

/** A computer's browser that stands on the page for signing in by a scan. */
export interface Computer {
  /** what the QR code on the screen says */
  readonly qrText: string;
  /** the two digits beside it */
  readonly digits: string;
  see(words: string): Promise<void>;
  /** goes to an address of the website and tells where that ended */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

export async function openComputer(server: Server): Promise<Computer> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    return await computerIn(browser, server);
  } catch (error) {
    await browser.close(); // one that stays open keeps the tests running
    throw error;
  }
}

async function computerIn(browser: Browser, server: Server): Promise<Computer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const ticket = page.waitForResponse((reply) => reply.url().endsWith('/v1/sign-in-scans'));
  await page.goto(`${server.url}/sign-in`);
  const { qrText, checkDigits } = (await (await ticket).json()) as { qrText: string; checkDigits: string };
  await page.getByText(checkDigits, { exact: true }).locator('visible=true').waitFor();
  return {
    qrText,
    digits: checkDigits,
    see: (words) => page.getByText(words).locator('visible=true').last().waitFor(),
    async visit(address) {
      await page.goto(`${server.url}${address}`);
      await page.waitForLoadState('networkidle');
      return new URL(page.url()).pathname;
    },
    close: () => browser.close(),
  };
}
