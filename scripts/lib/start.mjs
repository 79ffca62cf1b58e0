import { networkInterfaces } from 'node:os';
import { Problem } from './problem.mjs';
import { createReporter } from './reporter.mjs';
import { serve } from './serve.mjs';
import { isStopping, stopOnSignals } from './stop.mjs';
import { SERVED } from './units.mjs';

/** `npm start`: check, install, build, serve, until stopped. */
export async function start() {
  const reporter = createReporter();
  stopOnSignals({ exitCode: 0, say: reporter.say });
  await serve({ reporter, purpose: 'npm start', units: SERVED }, async ({ server }) => {
    announce(reporter, server);
    const code = await server.ended;
    if (isStopping()) return;
    throw new Problem(`The server stopped by itself (exit code ${code}).`, 'See .cache/logs/server.log.', {
      code: 'SERVER_STOPPED',
    });
  });
}

/**
 * @param {import('./reporter.mjs').Reporter} reporter
 * @param {import('./server.mjs').RunningServer} server
 */
function announce(reporter, { port, doors, staff }) {
  reporter.say('ready');
  reporter.plain('');
  reporter.plain(`  Website     http://localhost:${port}`);
  if (['0.0.0.0', '::'].includes(process.env.HOST ?? '')) {
    for (const address of ownAddresses())
      reporter.plain(`              http://${address}:${port}   (other devices of this network)`);
  }
  reporter.plain(`  API docs    http://localhost:${port}/docs`);
  if (doors.length > 0) reporter.plain(`  Sign in as  ${doors.join(' · ')}`);
  for (const { accountName, password } of staff) reporter.plain(`              ${accountName}  password ${password}`);
  reporter.plain('');
  reporter.plain('  Ctrl-C stops it; the data stay. `npm run reset` starts afresh.');
}

function ownAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
