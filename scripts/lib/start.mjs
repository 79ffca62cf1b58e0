import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { sweepLeftovers } from './children.mjs';
import { claimDataFolder, dataFolder, lockDataFolder } from './data-folder.mjs';
import { ROOT, shown } from './paths.mjs';
import { checkDatabaseReachable, checkDiskSpace, checkPortFree, checkWritable, readPort } from './preflight.mjs';
import { prepare } from './prepare.mjs';
import { inPlainWords, Problem } from './problem.mjs';
import { createReporter, whileWaiting } from './reporter.mjs';
import { startServer } from './server.mjs';
import { isStopping, onStop, stopOnSignals } from './stop.mjs';
import { SERVED } from './units.mjs';

/** `npm start`: check, install, build, serve, until stopped. */
export async function start() {
  const reporter = createReporter();
  stopOnSignals({ exitCode: 0, say: reporter.say });
  try {
    await serveUntilStopped(reporter);
  } catch (error) {
    // Whatever breaks while we are stopping is an echo of the stop.
    if (isStopping()) await new Promise(() => {});
    throw inPlainWords(error, 'starting');
  }
}

/** @param {import('./reporter.mjs').Reporter} reporter */
async function serveUntilStopped(reporter) {
  const folder = dataFolder();
  const port = readPort(process.env.PORT);
  checkWritable(ROOT, 'this folder');
  checkWritable(folder, 'the data folder');
  await sweepLeftovers(reporter.say);
  claimDataFolder(folder);
  const lock = lockDataFolder(folder, 'npm start');
  onStop(lock.release);
  try {
    checkDiskSpace(folder, 0.2);
    await checkPortFree(port, process.env.HOST);
    if (process.env.DATABASE_URL) await checkDatabaseReachable(process.env.DATABASE_URL);
    reporter.say(`Node ${process.versions.node}, port ${port || 'any'} is free, data in ${shown(folder)}`);

    await prepare(SERVED, { reporter, purpose: 'npm start' });
    const server = await boot(reporter, folder, port);
    onStop(server.stop);
    announce(reporter, server);
    const code = await server.ended;
    if (isStopping()) await new Promise(() => {});
    throw new Problem(`The server stopped by itself (exit code ${code}).`, 'See .cache/logs/server.log.', {
      code: 'SERVER_STOPPED',
    });
  } finally {
    lock.release();
  }
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {string} folder
 * @param {number} port
 */
async function boot(reporter, folder, port) {
  let doing = 'starting the server';
  reporter.say(doing);
  const stop = whileWaiting(reporter, () => `  still ${doing}`);
  try {
    return await startServer({
      env: serverEnvironment(folder, port),
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
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(folder, port, env = process.env) {
  return {
    ...env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    ANXIN_PROFILE: env.ANXIN_PROFILE || 'demo',
    ANXIN_WEBSITE_DIR: path.join(ROOT, 'miniprogram', 'dist', 'h5'),
  };
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {import('./server.mjs').RunningServer} server
 */
function announce(reporter, { port, doors }) {
  reporter.say('ready');
  reporter.plain('');
  reporter.plain(`  Website    http://localhost:${port}`);
  if (!process.env.HOST || process.env.HOST === '0.0.0.0') {
    for (const address of ownAddresses())
      reporter.plain(`             http://${address}:${port}   (other devices of this network)`);
  }
  reporter.plain(`  API docs   http://localhost:${port}/docs`);
  if (doors.length > 0) reporter.plain(`  Sign in as ${doors.join(' · ')}`);
  reporter.plain('');
  reporter.plain('  Ctrl-C stops it; the data stay. `npm run reset` starts afresh.');
}

function ownAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
