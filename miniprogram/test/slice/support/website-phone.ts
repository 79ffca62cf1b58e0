import { readFile } from 'node:fs/promises';
import { errors, type Locator } from 'playwright-core';
import { becomes } from './becomes.js';
import { borrowBrowser, giveBrowserBack } from './browser.js';
import { scan } from './people.js';
import type { Door, Phone } from './phone.js';
import type { Server } from './server.js';

const PATIENCE_MS = 60_000;
/** Long after any page is there. */
const TRY_MS = 5_000;
const DOORS: Record<Door, string> = {
  worker: '我是职工',
  'union-staff': '我是工会干部',
  'unit-head': '我是单位负责人',
  expert: '我是专家',
};
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;
export type Width = keyof typeof SCREENS;

/**
 * Clicks what is found. A page that was left stays in the document, hidden: whoever was about to click something on it
 * would wait for it to come back, so it is looked for anew.
 */
async function click(found: Locator): Promise<void> {
  for (let left = PATIENCE_MS / TRY_MS; ; left--) {
    try {
      await found.click({ timeout: TRY_MS });
      return;
    } catch (error) {
      if (left <= 1 || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

/** The built website in Chromium. Its person signs in by scanning with a phone that is not shown. */
export async function openWebsite(server: Server, person: string, at: Width): Promise<Phone> {
  const context = await (await borrowBrowser()).newContext({ viewport: SCREENS[at], locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  let ticket: Promise<{ qrText: string; checkDigits: string }> | null = null;
  let page = await context.newPage();
  const watch = (): void => {
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // a refused request is the server's to test; a refused script, style or font is ours
      if (message.text().includes('Content Security Policy')) problems.push(message.text());
    });
    page.on('response', (reply) => {
      if (reply.url().endsWith('/v1/sign-in-scans'))
        ticket = reply.json() as Promise<{ qrText: string; checkDigits: string }>;
    });
  };
  // what is waited for is what can be read, not the last picture
  const visit = (address: string) => page.goto(`${server.url}${address}`, { waitUntil: 'domcontentloaded' });
  const open = async (address: string): Promise<void> => {
    await page.close();
    page = await context.newPage();
    watch();
    await visit(address);
  };
  watch();
  await visit('/');

  const lastShown = (found: Locator): Locator => found.locator('visible=true').last();
  const shown = (words: string, exact: boolean) => lastShown(page.getByText(words, { exact }));
  const labelled = (label: string) => lastShown(page.getByLabel(label, { exact: true }));
  /** Waits for it, and says what is there instead when it does not come. */
  const wait = async (found: Locator): Promise<void> => {
    const failure = await found.waitFor().then(
      () => null,
      (error: unknown) => String(error),
    );
    if (failure === null) return;
    throw new Error(`${failure}\nOn the screen is:\n${await page.locator('body').innerText()}`);
  };
  const signInAsHolder = async (): Promise<void> => {
    await wait(page.getByLabel('登录用的二维码'));
    if (!ticket) throw new Error('no code to scan was asked for');
    await scan(server, person, await ticket);
    await page.waitForURL((url) => url.pathname !== '/sign-in', { waitUntil: 'commit' });
  };
  return {
    async tap(words) {
      await wait(shown(words, true));
      const inSheet = lastShown(page.getByRole('dialog').getByText(words, { exact: true }));
      await click((await inSheet.count()) > 0 ? inSheet : shown(words, true));
    },
    press: (label) => click(labelled(label)),
    tab: (words) => click(shown(words, true)),
    see: (words) => wait(shown(words, false)),
    text: () => page.locator('body').innerText(),
    offline: (on) => context.setOffline(on),
    async loseNextReply(ending) {
      await page.route(
        (url) => url.pathname.endsWith(ending),
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
      await visit('/assessments');
    },
    killAndReopen: () => open('/assessments'),
    goHome: () => open('/'),
    signIn: () => click(shown(DOORS.worker, true)),
    signInAsHolder,
    async enterAsHolder() {
      await open('/sign-in');
      await signInAsHolder();
      await open('/');
    },
    async enter(door) {
      await open('/sign-in');
      await click(shown(DOORS[door], true));
      await page.waitForURL(`${server.url}/`, { waitUntil: 'commit' });
      await open('/');
    },
    write: (id, text) => page.locator(`#${id}`).fill(text),
    fill: (label, text) => labelled(label).fill(text),
    seeWritten: (label, text) => becomes(() => labelled(label).inputValue(), text),
    pick: (id, value) => page.locator(`#${id}`).fill(value),
    async choose(id, words) {
      await page.locator(`#${id}`).selectOption({ label: words });
    },
    async takeFile(words) {
      const [download] = await Promise.all([page.waitForEvent('download'), click(shown(words, true))]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    async storageFull(on) {
      await page.evaluate((isFull) => {
        const [rows, texts] = [IDBObjectStore.prototype, Storage.prototype];
        const full = (): never => {
          throw new DOMException('the disk is full', 'QuotaExceededError');
        };
        // what stands on the object itself hides the browser's own, which comes back when it goes
        const own = { put: rows.put, add: rows.add, setItem: texts.setItem };
        const kept = (globalThis as { browsersOwn?: typeof own }).browsersOwn ?? own;
        Object.assign(globalThis, { browsersOwn: kept });
        Object.assign(rows, isFull ? { put: full, add: full } : { put: kept.put, add: kept.add });
        Object.assign(texts, { setItem: isFull ? full : kept.setItem });
      }, on);
    },
    async stored() {
      const pieces = await page.evaluate(async () => {
        const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            kept.push(request.url, await (await cache.match(request))?.arrayBuffer());
          }
        }
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
        const found: number[][] = [];
        /** Values of objects one by one: what is kept as bytes comes out as these bytes. */
        const take = (value: unknown): void => {
          if (value instanceof ArrayBuffer) found.push([...new Uint8Array(value)]);
          else if (ArrayBuffer.isView(value)) take(value.buffer);
          else if (value instanceof CryptoKey) take(`a key that may leave: ${value.extractable}`);
          else if (typeof value === 'object' && value !== null) Object.entries(value).flat().forEach(take);
          else found.push([...new TextEncoder().encode(String(value))]);
        };
        kept.forEach(take);
        return found;
      });
      return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    },
    async close() {
      await context.close();
      await giveBrowserBack();
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}
