import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolder, dataFolderHolder, runningServer } from './data-folder.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { createReporter } from './reporter.mjs';
import { serve } from './serve.mjs';
import { isReady } from './server.mjs';
import { onStop, stopOnSignals } from './stop.mjs';
import { PREVIEWED, SERVED } from './units.mjs';

/** What the weapp build believes its server to be; the runner leads it to the local one. */
export const COMPILED_ORIGIN = 'https://anxin.example';

/** `npm run preview:weapp [-- --person 李梅 --port 3200]`: the compiled mini-program in any browser. */
export async function previewWeapp() {
  const { values } = parseArgs({
    options: { person: { type: 'string', default: 'preview' }, port: { type: 'string', default: '0' } },
  });
  const reporter = createReporter();
  stopOnSignals({ exitCode: 0, say: reporter.say });
  if (await isServing()) {
    await prepare(PREVIEWED, { reporter, purpose: 'npm run preview:weapp' });
    reporter.say('using the server that is running on this data folder');
    await open(reporter, values);
  } else {
    const both = { reporter, purpose: 'npm run preview:weapp', units: [...SERVED, ...PREVIEWED] };
    await serve(both, async () => await open(reporter, values));
  }
}

async function isServing() {
  const folder = dataFolder();
  const running = runningServer(folder);
  return Boolean(dataFolderHolder(folder) && running && (await isReady(running.port)));
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {{ person: string, port: string }} options
 */
async function open(reporter, { person, port }) {
  const running = runningServer(dataFolder());
  if (!running?.wechatFakeUrl) {
    throw new Problem(
      'The running server has no WeChat fake, so nobody could sign in.',
      'Start it with ANXIN_PROFILE=demo (the default of npm start).',
      { code: 'NO_WECHAT_FAKE' },
    );
  }
  const fake = running.wechatFakeUrl;
  const runner = await import(pathToFileURL(path.join(ROOT, 'packages', 'weapp-runner', 'dist', 'index.js')).href);
  const weapp = await runner.serveWeapp({
    dist: path.join(ROOT, 'miniprogram', 'dist', 'weapp'),
    port: Number(port),
    origins: { [COMPILED_ORIGIN]: `http://127.0.0.1:${running.port}` },
    loginCode: () => mintLoginCode(fake, person),
  });
  onStop(() => weapp.close());
  reporter.say('ready');
  reporter.plain(
    `\n  Mini-program  ${weapp.url}\n  wx.login signs in "${person}" (another: --person <name>). Ctrl-C stops it.`,
  );
  await new Promise(() => {});
}

/**
 * @param {string} fake
 * @param {string} person
 * @returns {Promise<string>}
 */
export async function mintLoginCode(fake, person) {
  const response = await fetch(`${fake}/fake/login-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!response.ok) throw new Error(`the WeChat fake answered ${response.status}`);
  return (await response.json()).code;
}
