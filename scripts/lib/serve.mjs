import path from 'node:path';
import { sweepLeftovers } from './children.mjs';
import { claimDataFolder, dataFolder, lockDataFolder } from './data-folder.mjs';
import { ROOT, shown } from './paths.mjs';
import { checkDatabaseReachable, checkDiskSpace, checkPortFree, checkWritable, readPort } from './preflight.mjs';
import { prepare } from './prepare.mjs';
import { inPlainWords } from './problem.mjs';
import { whileWaiting } from './reporter.mjs';
import { startServer } from './server.mjs';
import { isStopping, onStop } from './stop.mjs';

/**
 * The part that `npm start`, `npm run dev` and `npm run preview:weapp` share: check everything, take the data folder,
 * install and build what is stale, start the server.
 *
 * @typedef {object} ServeOptions
 * @property {import('./reporter.mjs').Reporter} reporter
 * @property {string} purpose e.g. "npm start"
 * @property {string[]} units to build
 * @property {number} [port] else PORT, else 3000
 * @property {NodeJS.ProcessEnv} [env]
 *
 * @typedef {object} Served
 * @property {import('./server.mjs').RunningServer} server
 * @property {() => Promise<void>} restart ends the server and starts it again from what is built now
 */

/**
 * @param {ServeOptions} options
 * @param {(served: Served) => Promise<void>} use what to do while it serves; the data folder is released afterwards
 */
export async function serve({ reporter, purpose, units, env = process.env, port = readPort(env.PORT) }, use) {
  const folder = dataFolder(env);
  checkWritable(ROOT, 'this folder');
  checkWritable(folder, 'the data folder');
  await sweepLeftovers(reporter.say);
  claimDataFolder(folder);
  const lock = lockDataFolder(folder, purpose);
  onStop(lock.release);
  try {
    checkDiskSpace(folder, 0.2);
    await checkPortFree(port, env.HOST);
    if (env.DATABASE_URL) await checkDatabaseReachable(env.DATABASE_URL);
    reporter.say(`Node ${process.versions.node}, port ${port || 'any'} is free, data in ${shown(folder)}`);
    await prepare(units, { reporter, purpose });

    const boot = () => bootServer(reporter, serverEnvironment(folder, port, env));
    const served = {
      server: await boot(),
      async restart() {
        await served.server.stop();
        served.server = await boot();
      },
    };
    onStop(() => served.server.stop());
    await use(served);
  } catch (error) {
    // Whatever breaks while we are stopping is an echo of the stop, which ends the process itself.
    if (isStopping()) return await new Promise(() => {});
    throw inPlainWords(error, purpose);
  } finally {
    if (!isStopping()) lock.release();
  }
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {NodeJS.ProcessEnv} env
 */
async function bootServer(reporter, env) {
  let doing = 'starting the server';
  reporter.say(doing);
  const stop = whileWaiting(reporter, () => `  still ${doing}`);
  try {
    return await startServer({
      env,
      onLine: ({ text }) => {
        if (!text) return;
        doing = text;
        reporter.say(text);
      },
    });
  } finally {
    stop();
  }
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(folder, port, env) {
  return {
    ...env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    ANXIN_PROFILE: env.ANXIN_PROFILE || 'demo',
    ANXIN_WEBSITE_DIR: path.join(ROOT, 'miniprogram', 'dist', 'h5'),
  };
}
