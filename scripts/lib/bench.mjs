import { spawn } from 'node:child_process';
import path from 'node:path';
import { findMariadb, startMariadb } from './mariadb.mjs';
import { PARTS } from './parts.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { createReporter } from './reporter.mjs';
import { stopOnSignals } from './stop.mjs';

/**
 * Builds, brings a MariaDB of our own, and measures the built server beside a bare handler, or with --growth on
 * databases of several sizes, or with --upload one upload (cloud-api/bench). With --embedded the database is the embedded one. Progress goes to
 * stderr, stdout holds the table, or with --json one line.
 * @param {string[]} argv handed on
 * @returns {Promise<number>} exit code
 */
export async function bench(argv) {
  const reporter = createReporter({ out: process.stderr });
  stopOnSignals({ exitCode: 130, say: reporter.say });
  await prepare(['cloud-api'], { reporter, purpose: 'npm run bench' });
  if (argv.includes('--upload')) return run(argv);
  if (argv.includes('--embedded')) return run(argv.filter((word) => word !== '--embedded'));
  if (!findMariadb()) {
    reporter.say(`MariaDB is not installed, so the embedded database is measured (${PARTS.mariadb.install})`);
    return run(argv);
  }
  const mariadb = await startMariadb();
  try {
    return await run(['--server', mariadb.url, '--server-pid', String(mariadb.pid), ...argv]);
  } finally {
    await mariadb.stop();
  }
}

/** @param {string[]} argv @returns {Promise<number>} */
function run(argv) {
  const program = argv.includes('--upload') ? 'upload.mjs' : argv.includes('--growth') ? 'growth.mjs' : 'main.mjs';
  const handedOn = argv.filter((word) => word !== '--upload');
  const child = spawn(process.execPath, [path.join(ROOT, 'cloud-api/bench', program), ...handedOn], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
