import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium, PARTS } from '../parts.mjs';
import { CACHE, ROOT, shown } from '../paths.mjs';
import { prepare } from '../prepare.mjs';
import { Problem } from '../problem.mjs';
import { createReporter } from '../reporter.mjs';
import { serverEnvironment } from '../serve.mjs';
import { startServer } from '../server.mjs';
import { onStop, stopOnSignals } from '../stop.mjs';
import { PREVIEWED, SERVED } from '../units.mjs';
import { composeContactSheets } from './contact-sheet.mjs';
import { proveChecks } from './prove.mjs';
import { takeReadmePictures } from './readme.mjs';
import { readRecipes, readRoutes, recipeGaps } from './recipes.mjs';
import { writeReport } from '../outcome-report.mjs';
import { openStudio, takePictures } from './take.mjs';

const FOLDER = path.join(CACHE, 'pictures');
/** A page is taken nine times; its further states where they differ most, or the sheet takes an hour. */
const STATE_LOOKS = ['light 390', 'dark 390', 'large 320'];
/** Staff sit at a desk. */
const STAFF_STATE_LOOKS = [...STATE_LOOKS, 'light 1280'];

/**
 * `npm run pictures [-- --only <route> --look 'dark 390']`: every route of the website, as a demo user sees it, beside each other on contact sheets.
 * `npm run pictures -- --readme [--only <name>]`: the pictures of README.md and of the guides, in docs/pictures.
 * @returns {Promise<number>} exit code
 */
export async function pictures() {
  const several = /** @type {const} */ ({ type: 'string', multiple: true });
  const readme = /** @type {const} */ ({ type: 'boolean', default: false });
  const { values } = parseArgs({ options: { only: several, look: several, readme, report: { type: 'string' } } });
  const reporter = createReporter();
  stopOnSignals({ exitCode: 130, say: reporter.say });
  const executablePath = findChromium();
  if (!executablePath) throw new Problem('Chromium is missing.', `Install it with: ${PARTS.chromium.install}`);
  await prepare(values.readme ? [...SERVED, ...PREVIEWED] : SERVED, { reporter, purpose: 'npm run pictures' });
  if (values.readme) {
    return onDemoServer(reporter, (server) =>
      inBrowser(executablePath, (browser) => takeReadmePictures({ ...server, browser, reporter, only: values.only })),
    );
  }

  const [routes, recipes] = await Promise.all([readRoutes(), readRecipes()]);
  const gaps = recipeGaps(Object.keys(routes), recipes);
  const chosen = recipes.filter(({ route }) => route in routes && (!values.only || values.only.includes(route)));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });

  const proofs = await inBrowser(executablePath, proveChecks);
  /** @type {import('./take.mjs').Picture[]} */
  const taken = await onDemoServer(reporter, ({ origin }) =>
    inBrowser(executablePath, (browser) => takeAll(chosen, { routes, origin, browser, reporter, looks: values.look })),
  );
  const outcomes = [
    ...proofs,
    ...taken.map(({ name, faults }) => ({ title: name, faults })),
    ...gaps.map((gap) => ({ title: 'every route has a picture', faults: [gap] })),
  ];
  if (values.report) writeReport(values.report, outcomes);
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  for (const [fault, titles] of byFault(failed)) reporter.plain(`✕ ${fault}\n    in ${titles.join(', ')}`);
  reporter.plain(`${taken.length} pictures in ${shown(path.join(FOLDER, 'index.html'))}, ${failed.length} failures`);
  return failed.length === 0 && taken.length > 0 ? 0 : 1;
}

/**
 * One fault is often on many pictures: it is said once.
 * @param {{ title: string, faults: string[] }[]} failed
 * @returns {Map<string, string[]>} fault → pictures
 */
function byFault(failed) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { title, faults } of failed) {
    for (const fault of new Set(faults)) found.set(fault, [...(found.get(fault) ?? []), title]);
  }
  return found;
}

/**
 * @template T
 * @param {import('../reporter.mjs').Reporter} reporter
 * @param {(server: { origin: string, folder: string }) => Promise<T>} use
 */
async function onDemoServer(reporter, use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'anxin-pictures-'));
  const env = { ...process.env, ANXIN_PROFILE: 'demo', HOST: '127.0.0.1', DATABASE_URL: '' };
  reporter.say('starting a server with the demo county');
  const server = await startServer({ env: serverEnvironment(folder, 0, env), logName: 'pictures-server', folder });
  const forget = onStop(server.stop);
  try {
    return await use({ origin: `http://localhost:${server.port}`, folder });
  } finally {
    forget();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {string} executablePath
 * @param {(browser: import('playwright-core').Browser) => Promise<T>} use
 */
async function inBrowser(executablePath, use) {
  const quiet = [
    'disable-gpu',
    'disable-quic',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    // Pages of one website share a process, and what it has compiled.
    'process-per-site',
  ];
  const browser = await chromium.launch({ executablePath, args: ['no-sandbox', ...quiet].map((flag) => `--${flag}`) });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('./recipes.mjs').Recipe[]} recipes
 * @param {{ routes: Record<string, { web: string }>, origin: string, browser: import('playwright-core').Browser,
 *   reporter: import('../reporter.mjs').Reporter, looks?: string[] }} options
 * @returns {Promise<import('./take.mjs').Picture[]>}
 */
async function takeAll(recipes, { routes, origin, browser, reporter, looks }) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'miniprogram', 'package.json'), 'utf8'));
  /** @type {import('./take.mjs').Picture[]} */
  const all = [];
  const studio = await openStudio(browser, origin);
  /** @type {Set<string>} */
  const seen = new Set();
  for (const recipe of recipes) {
    const first = !seen.has(recipe.route);
    seen.add(recipe.route);
    const address = routes[recipe.route]?.web ?? '/';
    const stateLooks = recipe.as === 'union-staff' ? STAFF_STATE_LOOKS : STATE_LOOKS;
    const taken = await takePictures(recipe, {
      ...{ browser, studio, address, version, folder: FOLDER },
      ...{ ofPage: first, looks: looks ?? (first ? undefined : stateLooks) },
    }).catch((error) => [
      // The state could not be reached: that is the failure of this recipe, the others go on.
      {
        name: `${recipe.route}: its state`,
        recipe: recipe.route,
        appearance: '',
        width: 0,
        file: '',
        faults: [String(error)],
      },
    ]);
    all.push(...taken);
    reporter.say(
      `${recipe.route}: ${taken.filter(({ faults }) => faults.length === 0).length} of ${taken.length} good`,
    );
  }
  await composeContactSheets(all, { browser, folder: FOLDER });
  return all;
}
