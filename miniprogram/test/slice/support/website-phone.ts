import { stat } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '@anxin/weapp-runner';
import type { Door, Phone } from './phone.js';
import type { Server } from './server.js';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 30_000;
const DOORS: Record<Door, string> = {
  worker: '我是职工',
  'union-staff': '我是工会干部',
  'unit-head': '我是单位负责人',
};

/** The built website in Chromium, as wide as a phone. */
export async function openWebsite(server: Server): Promise<Phone> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: SWITCHES });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  let page = await context.newPage();
  const watch = (): void => {
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // a refused request is the server's to test; a refused script, style or font is ours
      if (message.text().includes('Content Security Policy')) problems.push(message.text());
    });
  };
  const open = async (address: string): Promise<void> => {
    await page.close();
    page = await context.newPage();
    watch();
    await page.goto(`${server.url}${address}`);
  };
  watch();
  await page.goto(`${server.url}/`);

  // what lies on top, a sheet say, comes last in the page
  const shown = (words: string, exact: boolean) => page.getByText(words, { exact }).locator('visible=true').last();
  return {
    tap: (words) => shown(words, true).click(),
    tab: (words) => shown(words, true).click(),
    see: (words) => shown(words, false).waitFor(),
    text: () => page.locator('body').innerText(),
    offline: (on) => context.setOffline(on),
    async loseNextSubmissionReply() {
      await page.route(
        /\/submissions$/,
        async (route) => {
          await route.fetch();
          await route.abort('connectionreset');
        },
        { times: 1 },
      );
    },
    async duplicateNextSubmission() {
      await context.route(
        /\/assessments\/\w+\/submissions$/,
        async (route) => {
          await route.fetch();
          await route.continue();
        },
        { times: 1 },
      );
    },
    async killAndReopenWithNetwork() {
      await page.close();
      await context.setOffline(false);
      page = await context.newPage();
      watch();
      await page.goto(`${server.url}/assessments`);
    },
    killAndReopen: () => open('/assessments'),
    goHome: () => open('/'),
    signIn: () => shown(DOORS.worker, true).click(),
    async enter(door) {
      await open('/sign-in');
      await shown(DOORS[door], true).click();
      await page.waitForURL(`${server.url}/`);
      await open('/');
    },
    write: (id, text) => page.locator(`#${id}`).fill(text),
    pick: (id, value) => page.locator(`#${id}`).fill(value),
    async choose(id, words) {
      await page.locator(`#${id}`).selectOption({ label: words });
    },
    async takeFile(words) {
      const [download] = await Promise.all([page.waitForEvent('download'), shown(words, true).click()]);
      return { name: download.suggestedFilename(), bytes: (await stat(await download.path())).size };
    },
    stored: () =>
      page.evaluate(async () => {
        const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open(name ?? '');
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(new Error('the database does not open'));
          });
          for (const store of db.objectStoreNames) {
            const rows = db.transaction(store).objectStore(store).getAll();
            await new Promise((resolve) => (rows.onsuccess = resolve));
            kept.push(rows.result);
          }
          db.close();
        }
        return JSON.stringify(kept);
      }),
    async close() {
      await browser.close();
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}
