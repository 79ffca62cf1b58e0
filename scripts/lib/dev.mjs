import { watch } from 'node:fs';
import path from 'node:path';
import { buildStale, installedTool } from './build.mjs';
import { startChild, stopChild } from './children.mjs';
import { startDevProxy } from './dev-proxy.mjs';
import { freePort } from './mariadb.mjs';
import { ROOT } from './paths.mjs';
import { checkPortFree, readPort } from './preflight.mjs';
import { Problem } from './problem.mjs';
import { createReporter } from './reporter.mjs';
import { serve } from './serve.mjs';
import { onStop, stopOnSignals } from './stop.mjs';
import { unitsFor } from './units.mjs';

/**
 * `npm run dev`: the API is built and started again when its sources or those of a package change;
 * the website is webpack's own server with hot reload; both on one port.
 */
export async function dev() {
  const reporter = createReporter();
  stopOnSignals({ exitCode: 0, say: reporter.say });
  const port = readPort(process.env.PORT);
  await checkPortFree(port, process.env.HOST);
  await serve({ reporter, purpose: 'npm run dev', units: ['cloud-api'], port: 0 }, async (served) => {
    const websitePort = await freePort();
    const website = startWebsite(websitePort);
    onStop(() => stopChild(website));
    await startDevProxy({ port, apiPort: () => served.server.port, websitePort });
    watchServer(reporter, served);
    reporter.say(`http://localhost:${port} (the website appears when webpack has built it once)`);
    const code = await new Promise((resolve) => website.once('exit', resolve));
    throw new Problem(`taro build --watch ended (exit code ${code}).`, 'Its output is above.');
  });
}

/** @param {number} port */
function startWebsite(port) {
  const taro = installedTool({ module: '@tarojs/cli', bin: 'taro' });
  return startChild(
    'taro build --watch',
    process.execPath,
    [taro, 'build', '--type', 'h5', '--watch', '--port', String(port), '--no-open'],
    {
      cwd: path.join(ROOT, 'miniprogram'),
      env: { ...process.env, NODE_ENV: 'development', ANXIN_OUT_DIR: 'dist/h5-dev', BROWSER: 'none' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {import('./serve.mjs').Served} served
 */
function watchServer(reporter, served) {
  const units = unitsFor(['cloud-api']);
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  let work = Promise.resolve();
  const rebuild = async () => {
    try {
      await buildStale(units, { reporter });
      await served.restart();
      reporter.say('the API runs with your change');
    } catch (error) {
      const details = error instanceof Problem ? `${error.details}\n${error.message}` : String(error);
      reporter.plain(details);
    }
  };
  for (const { folder } of units) {
    const watcher = watch(path.join(ROOT, folder, 'src'), { recursive: true }, (_event, name) => {
      if (name && /[.](e2e-)?spec[.]ts$/.test(name)) return;
      clearTimeout(soon);
      // Editors save in several steps: wait until it is quiet.
      soon = setTimeout(() => {
        work = work.then(rebuild);
      }, 200);
    });
    onStop(() => watcher.close());
  }
}
