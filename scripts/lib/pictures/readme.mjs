import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runningServer } from '../data-folder.mjs';
import { ROOT, shown } from '../paths.mjs';
import { COMPILED_ORIGIN, mintLoginCode } from '../preview-weapp.mjs';
import { readRecipes, readRoutes, recipeName } from './recipes.mjs';
import { openStudio, takePictures } from './take.mjs';

const FOLDER = path.join(ROOT, 'docs', 'pictures');
const PHONE = 'light 390';
const DESK = 'light 1280';
/** Whoever clones the repository pays for them. */
const LARGEST_KB = 80;

/**
 * @typedef {object} Wanted
 * @property {string} recipe as in the contact sheet
 * @property {string} [look] as in the contact sheet; in the light on a phone unless said
 */

/** @type {Record<string, Wanted>} name of the file → a picture of the running product */
const WANTED = {
  home: { recipe: 'home' },
  'home-dark': { recipe: 'home', look: 'dark 390' },
  question: { recipe: 'question' },
  result: { recipe: 'result (mild)' },
  help: { recipe: 'help' },
  'sign-in': { recipe: 'signIn' },
  lectures: { recipe: 'events' },
  lecture: { recipe: 'event' },
  'sign-up': { recipe: 'event (signing up)' },
  'my-sign-ups': { recipe: 'mySignUps' },
  'unit-lectures': { recipe: 'nominations' },
  'staff-lecture': { recipe: 'staffEvent (published)', look: DESK },
  'lecture-form': { recipe: 'eventForm', look: DESK },
  plan: { recipe: 'plan (measures, last year beside)', look: DESK },
  'plan-hand-in': { recipe: 'plan (handing in)' },
  'plan-year': { recipe: 'planYear', look: DESK },
  'plan-review': { recipe: 'planReview', look: DESK },
};
const MINI_PROGRAM = 'mini-program';

/**
 * Takes the pictures that README.md and the guides show and puts them into docs/pictures.
 * @param {{ origin: string, folder: string, browser: import('playwright-core').Browser,
 *   reporter: import('../reporter.mjs').Reporter, only: string[] | undefined }} options folder: the server's data
 * @returns {Promise<number>} exit code
 */
export async function takeReadmePictures({ origin, folder, browser, reporter, only }) {
  const [routes, recipes] = await Promise.all([readRoutes(), readRecipes()]);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'miniprogram', 'package.json'), 'utf8'));
  const scratch = mkdtempSync(path.join(tmpdir(), 'anxin-readme-pictures-'));
  mkdirSync(FOLDER, { recursive: true });
  const studio = await openStudio(browser, origin);
  /** @type {string[]} */
  const faults = [];
  const keep = async (/** @type {string} */ name, /** @type {Buffer} */ png) => {
    const picture = await asWebp(browser, png);
    writeFileSync(path.join(FOLDER, `${name}.webp`), picture);
    const size = Math.ceil(picture.length / 1024);
    reporter.say(`${name}: ${size} KB`);
    if (size > LARGEST_KB) faults.push(`${name}.webp has ${size} KB, at most ${LARGEST_KB} are allowed`);
  };
  try {
    for (const [name, { recipe: wanted, look = PHONE }] of Object.entries(WANTED)) {
      if (only && !only.includes(name)) continue;
      const recipe = recipes.find((one) => recipeName(one) === wanted);
      if (!recipe) throw new Error(`no recipe is called "${wanted}"`);
      const address = routes[recipe.route]?.web ?? '/';
      const first = { looks: [look], whole: false };
      const [taken] = await takePictures(recipe, { browser, studio, address, version, folder: scratch, ...first });
      if (!taken) throw new Error(`"${name}" was not taken`);
      faults.push(...taken.faults.map((fault) => `${name}: ${fault}`));
      await keep(name, readFileSync(taken.file));
    }
    if (!only || only.includes(MINI_PROGRAM)) await keep(MINI_PROGRAM, await miniProgram({ browser, folder }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  for (const fault of faults) reporter.plain(`✕ ${fault}`);
  reporter.plain(`in ${shown(FOLDER)}, ${faults.length} failures`);
  return faults.length === 0 ? 0 : 1;
}

/**
 * The compiled mini-program, on the runner's phone.
 * @param {{ browser: import('playwright-core').Browser, folder: string }} options
 * @returns {Promise<Buffer>} PNG
 */
async function miniProgram({ browser, folder }) {
  const running = runningServer(folder);
  if (!running?.wechatFakeUrl) throw new Error('the demo server told no address of its WeChat');
  const fake = running.wechatFakeUrl;
  const runner = await import(pathToFileURL(path.join(ROOT, 'packages', 'weapp-runner', 'dist', 'index.js')).href);
  const app = await runner.launchWeapp({
    dist: path.join(ROOT, 'miniprogram', 'dist', 'weapp'),
    browser,
    pixelRatio: 1,
    timeoutMs: 60_000,
    origins: { [COMPILED_ORIGIN]: `http://127.0.0.1:${running.port}` },
    loginCode: () => mintLoginCode(fake, 'readme'),
  });
  await app.ready('pages/home/index');
  await app.tap('先看看');
  await app.waitForText('家门口的活动');
  await app.idle();
  const png = await app.screenshot();
  await app.close();
  return png;
}

/**
 * The browser that took a picture also makes it small.
 * @param {import('playwright-core').Browser} browser
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
async function asWebp(browser, png) {
  const page = await browser.newPage();
  try {
    const data = await page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', 0.86);
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  } finally {
    await page.close();
  }
}
