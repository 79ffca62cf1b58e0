import path from 'node:path';
import { recipeName } from './recipes.mjs';
import { lookForFaults, watchPage } from './faults.mjs';

/** Light, dark and 关怀版, each on a small phone, a usual phone and a desk. */
export const APPEARANCES = /** @type {const} */ (['light', 'dark', 'large']);
export const SCREENS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** A longer page is cut here. */
const TALLEST = 3_000;

/**
 * @typedef {object} Picture
 * @property {string} name e.g. "question large 320"
 * @property {string} recipe
 * @property {string} appearance
 * @property {number} width
 * @property {string} file
 * @property {string[]} faults one sentence each; none: the picture is good
 */

/**
 * Nine pictures of one recipe.
 * @param {import('./recipes.mjs').Recipe} recipe
 * @param {{ browser: import('playwright-core').Browser, origin: string, address: string, version: string, folder: string }} options
 *   address: of the route, e.g. "/assessments/question"
 * @returns {Promise<Picture[]>}
 */
export async function takePictures(recipe, { browser, origin, address, version, folder }) {
  const signIn = await browser.newContext({ baseURL: origin });
  const api = apiOf(signIn.request, version);
  if (recipe.as) await api.post('/v1/sessions/demo', { door: recipe.as });
  const someoneElse = async (/** @type {string} */ door) => {
    const other = apiOf((await browser.newContext({ baseURL: origin })).request, version);
    await other.post('/v1/sessions/demo', { door });
    return other;
  };
  const params = (await recipe.prepare?.({ api, someoneElse, now: () => new Date().toISOString() })) ?? {};
  const state = await signIn.storageState();
  await signIn.close();

  const url = `${address}${Object.keys(params).length > 0 ? `?${new URLSearchParams(params)}` : ''}`;
  const pictures = [];
  for (const appearance of APPEARANCES) {
    for (const screen of SCREENS) {
      const name = `${recipeName(recipe)} ${appearance} ${screen.width}`;
      const file = path.join(folder, `${name.replace(/[^\w]+/g, '-')}.png`);
      // A context of its own: what one picture typed, kept or cut off (the network) is not there for the next.
      const context = await browser.newContext({ baseURL: origin, storageState: state, ...looksOf(appearance) });
      await context.addInitScript(setPreferences, {
        signedIn: Boolean(recipe.as),
        size: appearance === 'large' ? 'large' : null,
        welcomed: !recipe.firstOpen,
      });
      const faults = await takeOne(context, { recipe, url, screen, file });
      await context.close();
      pictures.push({ name, recipe: recipeName(recipe), appearance, width: screen.width, file, faults });
    }
  }
  return pictures;
}

/** @param {typeof APPEARANCES[number]} appearance */
function looksOf(appearance) {
  return /** @type {const} */ ({
    colorScheme: appearance === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 1,
  });
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {{ recipe: import('./recipes.mjs').Recipe, url: string, screen: { width: number, height: number }, file: string }} options
 * @returns {Promise<string[]>}
 */
async function takeOne(context, { recipe, url, screen, file }) {
  const page = await context.newPage();
  const faults = await watchPage(page);
  try {
    await page.setViewportSize(screen);
    await page.goto(url, { waitUntil: 'load' });
    await settle(page);
    if (recipe.act) {
      await recipe.act(page);
      await settle(page);
    }
    await page.getByText(recipe.shows).filter({ visible: true }).first().waitFor({ state: 'visible', timeout: 15_000 });
    faults.push(...(await page.evaluate(lookForFaults)));
  } catch (error) {
    faults.push(error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error));
  }
  await page.setViewportSize({ width: screen.width, height: await page.evaluate(heightOfContent, TALLEST) });
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
  return faults;
}

/**
 * No request under way, fonts there, two frames drawn.
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/**
 * Runs in the page, which scrolls inside: the height a window needs to show all of it.
 * @param {number} tallest
 */
function heightOfContent(tallest) {
  const hidden = [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter(
      (element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    .map((element) => element.scrollHeight - element.clientHeight);
  return Math.min(tallest, innerHeight + Math.max(0, ...hidden));
}

/**
 * Runs in the page before the client: what its own storage would hold.
 * @param {{ signedIn: boolean, size: string | null, welcomed: boolean }} state
 */
function setPreferences({ signedIn, size, welcomed }) {
  const keep = (/** @type {string} */ key, /** @type {unknown} */ data) =>
    localStorage.setItem(key, JSON.stringify({ data }));
  keep('anxin.preferences', { size, welcomed });
  keep('anxin.signed-in', signedIn);
}

/**
 * @param {import('playwright-core').APIRequestContext} request
 * @param {string} version of the client
 * @returns {import('./recipes.mjs').Api}
 */
function apiOf(request, version) {
  const headers = { 'X-Client-Version': `h5/${version}` };
  const send = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ data) => {
    const response = await request.fetch(path, { method, headers, data });
    if (!response.ok())
      throw new Error(`${method} ${path} was answered ${response.status()}: ${await response.text()}`);
    return response.status() === 204 ? undefined : response.json();
  };
  return {
    get: (path) => send('GET', path, undefined),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path, undefined),
  };
}
