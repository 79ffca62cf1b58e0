import path from 'node:path';
import { lookForBarriers } from './barriers.mjs';
import { lookForFaults, watchPage } from './faults.mjs';
import { recipeName } from './recipes.mjs';

/** Light, dark and 关怀版, each on a small phone, a usual phone and a desk. */
export const APPEARANCES = /** @type {const} */ (['light', 'dark', 'large']);
/** Which of them one visit shows: the size of letters is read at the start, colours and widths change while it is open. */
const VISITS = /** @type {const} */ ([['light', 'dark'], ['large']]);
export const SCREENS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** A page whose requests have not ended by then is stuck: that is a fault of its picture, not the end of all pictures. */
const SETTLED_MS = 60_000;
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
 * @typedef {object} Look
 * @property {typeof APPEARANCES[number]} appearance
 * @property {{ width: number, height: number }} screen
 */

/**
 * Where all pictures are taken: one browser context, so that the website is fetched and compiled once, not 600 times.
 * @typedef {object} Studio
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').Page} staying a page that stays: its process keeps what is compiled
 * @property {string} origin
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @returns {Promise<Studio>}
 */
export async function openStudio(browser, origin) {
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 1,
  });
  const staying = await context.newPage();
  // A page of the website's origin with nothing in it: what the server answers itself is sandboxed and sees no storage.
  await staying.route('**/staying', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await staying.goto('/staying');
  return { context, staying, origin };
}

/**
 * What one picture typed, kept or cut off (the network) is not there for the next. Pages are the pictures' own, and with
 * them their history, their session storage and the answers that a recipe made up.
 * It is cleared by a page: a database goes when whoever had it open is gone, and nothing of it is written afterwards.
 * @param {Studio} studio
 * @param {Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>['cookies']} cookies
 */
async function clearStudio({ context, staying }, cookies) {
  await context.setOffline(false);
  await context.clearCookies();
  await context.addCookies(cookies);
  await staying.evaluate(forgetEverything);
}

/** Runs in the page that stays. Cookies are given anew, and the HTTP cache holds no answer of the API (no-store). */
async function forgetEverything() {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve(undefined);
      request.onerror = () => reject(request.error);
    });
  }
}

/**
 * Nine pictures of one recipe, or those of the wanted looks.
 * @param {import('./recipes.mjs').Recipe} recipe
 * @param {{ browser: import('playwright-core').Browser, studio: Studio, address: string, version: string,
 *   folder: string, ofPage?: boolean, looks?: string[], whole?: boolean }} options address: of the route, e.g.
 *   "/assessments/question"; ofPage: not of a further state of it; looks: e.g. "dark 390"; whole: all of a page that
 *   scrolls, not only its first screen
 * @returns {Promise<Picture[]>}
 */
export async function takePictures(
  recipe,
  { browser, studio, address, version, folder, ofPage = false, looks, whole = true },
) {
  const signIn = await browser.newContext({ baseURL: studio.origin });
  const api = apiOf(signIn.request, version);
  if (recipe.as) await api.post('/v1/sessions/demo', { door: recipe.as });
  /** @type {import('playwright-core').BrowserContext[]} */
  const others = [];
  const someoneElse = async (/** @type {string} */ door) => {
    const context = await browser.newContext({ baseURL: studio.origin });
    others.push(context);
    const other = apiOf(context.request, version);
    await other.post('/v1/sessions/demo', { door });
    return other;
  };
  const params = (await recipe.prepare?.({ api, someoneElse, now: () => new Date().toISOString() })) ?? {};
  const { cookies } = await signIn.storageState();
  await Promise.all([signIn, ...others].map((context) => context.close()));

  const url = `${address}${Object.keys(params).length > 0 ? `?${new URLSearchParams(params)}` : ''}`;
  const pictures = [];
  for (const appearances of VISITS) {
    const wanted = appearances
      .flatMap((appearance) => SCREENS.map((screen) => ({ appearance, screen })))
      .filter(({ appearance, screen }) => !looks || looks.includes(`${appearance} ${screen.width}`))
      .map((look) => {
        const name = `${recipeName(recipe)} ${look.appearance} ${look.screen.width}`;
        return { ...look, name, file: path.join(folder, `${name.replace(/[^\w]+/g, '-')}.png`) };
      });
    if (wanted.length === 0) continue;
    await clearStudio(studio, cookies);
    const faults = await takeVisit(studio.context, { recipe, url, looks: wanted, ofPage, whole });
    for (const [index, { name, appearance, screen, file }] of wanted.entries()) {
      const { width } = screen;
      pictures.push({ name, recipe: recipeName(recipe), appearance, width, file, faults: faults[index] ?? [] });
    }
  }
  return pictures;
}

/**
 * Opens the page once, and takes it in each look: what a look changes, the page shows without being loaded anew.
 * @param {import('playwright-core').BrowserContext} context
 * @param {{ recipe: import('./recipes.mjs').Recipe, url: string, looks: (Look & { file: string })[], ofPage: boolean,
 *   whole: boolean }} options
 * @returns {Promise<string[][]>} faults by look
 */
async function takeVisit(context, { recipe, url, looks, ofPage, whole }) {
  const page = await context.newPage();
  const faults = await watchPage(page);
  const settle = watchRequests(page, await playServer(page, recipe.server ?? {}));
  const [first] = looks;
  /** @type {string[]} */
  const ofAll = [];
  try {
    if (first) await dress(page, first);
    await page.addInitScript(setPreferences, {
      signedIn: Boolean(recipe.as),
      size: first?.appearance === 'large' ? 'large' : null,
      welcomed: !recipe.firstOpen,
    });
    await page.goto(url, { waitUntil: 'load' });
    await settle();
    if (recipe.act) {
      await recipe.act(page);
      await settle();
    }
  } catch (error) {
    ofAll.push(sentence(error));
  }
  const found = [];
  for (const look of looks) {
    await dress(page, look);
    try {
      await page
        .getByText(recipe.shows)
        .filter({ visible: true })
        .first()
        .waitFor({ state: 'visible', timeout: 15_000 });
      await settle();
      faults.push(...(await page.evaluate(lookForFaults)));
      faults.push(...(await lookForBarriers(page, `${look.appearance} ${look.screen.width}`, { ofPage })));
    } catch (error) {
      faults.push(sentence(error));
    }
    const height = whole ? await page.evaluate(heightOfContent, TALLEST) : look.screen.height;
    await page.setViewportSize({ width: look.screen.width, height });
    await page.screenshot({ path: look.file, animations: 'disabled' });
    found.push([...ofAll, ...faults.splice(0)]);
  }
  await page.close();
  return found;
}

/** @param {import('playwright-core').Page} page @param {Look} look */
async function dress(page, { appearance, screen }) {
  await page.emulateMedia({ colorScheme: appearance === 'dark' ? 'dark' : 'light' });
  await page.setViewportSize(screen);
}

/** @param {unknown} error */
function sentence(error) {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(url: URL) => boolean} isSilent requests that nobody answers, and nobody waits for
 * @returns {() => Promise<void>} waits until no request is under way, fonts are there and drawing two frames began no
 *   request: what an answer sets off (another page of code, another question to the API) begins within them
 */
function watchRequests(page, isSilent) {
  /** @type {Set<import('playwright-core').Request>} */
  const underWay = new Set();
  let begun = 0;
  let wake = () => {};
  page.on('request', (request) => {
    if (isSilent(new URL(request.url()))) return;
    underWay.add(request);
    begun += 1;
  });
  const ended = (/** @type {import('playwright-core').Request} */ request) => {
    underWay.delete(request);
    if (underWay.size === 0) wake();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const settled = async () => {
    for (let before = -1; before !== begun || underWay.size > 0;) {
      before = begun;
      if (underWay.size > 0) await new Promise((resolve) => (wake = () => resolve(undefined)));
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
    }
  };
  return async () => {
    /** @type {NodeJS.Timeout | undefined} */
    let limit;
    const tooLong = new Promise((_, reject) => {
      limit = setTimeout(() => {
        const waiting = [...underWay].map((request) => `${request.method()} ${new URL(request.url()).pathname}`);
        reject(new Error(`does not come to rest; ${begun} requests, under way: ${waiting.join(', ') || 'none'}`));
      }, SETTLED_MS);
    });
    try {
      await Promise.race([settled(), tooLong]);
    } finally {
      clearTimeout(limit);
    }
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {NonNullable<import('./recipes.mjs').Recipe['server']>} server
 * @returns {Promise<(url: URL) => boolean>} which requests it never answers
 */
async function playServer(page, server) {
  for (const [prefix, answer] of Object.entries(server)) {
    await page.route(
      ({ pathname }) => pathname.startsWith(prefix),
      async (route) => {
        if (answer === 'away') await route.abort('internetdisconnected');
        if (typeof answer !== 'function') return;
        const response = await route.fetch();
        await route.fulfill({ response, status: 200, json: answer(await response.json()) });
      },
    );
  }
  return ({ pathname }) =>
    Object.entries(server).some(([prefix, answer]) => answer === 'silent' && pathname.startsWith(prefix));
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
