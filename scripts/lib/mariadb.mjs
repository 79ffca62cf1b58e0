import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild, stopChild } from './children.mjs';
import { LOGS, shown } from './paths.mjs';
import { checkDatabaseReachable } from './preflight.mjs';
import { Problem } from './problem.mjs';
import { lastLines, runLogged } from './run.mjs';
import { onStop } from './stop.mjs';

/**
 * @param {string} name of a program
 * @returns {string | undefined} its path
 */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Both programs that a private MariaDB needs, or undefined. */
export function findMariadb() {
  const server = findProgram('mariadbd');
  const installer = findProgram('mariadb-install-db');
  return server && installer ? { server, installer } : undefined;
}

/**
 * Starts a MariaDB of our own: temporary data folder, a free loopback port, settings of no machine.
 * It writes to disk as a real one does (a commit is a commit).
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>} url: mysql://root@127.0.0.1:<port>/
 */
export async function startMariadb() {
  const programs = findMariadb();
  if (!programs)
    throw new Problem('MariaDB is not installed.', 'apt-get install mariadb-server', { code: 'NO_MARIADB' });
  const folder = mkdtempSync(path.join(tmpdir(), 'anxin-db-'));
  const data = path.join(folder, 'data');
  const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = await runLogged(
    'mariadb-install-db',
    programs.installer,
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asUser],
    { folder },
  );
  if (!made.ok) throw databaseProblem('could not make its data folder', made.log, folder);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const log = path.join(LOGS, 'mariadb.log');
    const output = openLog(log);
    const child = startChild(
      'mariadb',
      programs.server,
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--socket=${path.join(folder, 's')}`,
        `--pid-file=${path.join(folder, 'pid')}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        '--skip-name-resolve',
        '--character-set-server=utf8mb4',
        '--collation-server=utf8mb4_unicode_ci',
        '--innodb-flush-log-at-trx-commit=1',
        '--innodb-buffer-pool-size=256M',
        '--max-connections=500',
        ...asUser,
      ],
      { folder, graceMs: 30_000, stdio: ['ignore', output, output] },
    );
    closeSync(output);
    const stop = async () => {
      await stopChild(child, { graceMs: 30_000 });
      rmSync(folder, { recursive: true, force: true });
    };
    const forget = onStop(stop);
    if (await answers(port, child)) {
      return {
        url: `mysql://root@127.0.0.1:${port}/`,
        pid: child.pid ?? 0,
        stop: async () => {
          forget();
          await stop();
        },
      };
    }
    forget();
    await stopChild(child);
    // Somebody may have taken the port between the look and the start: once more with another.
    if (attempt === 3) throw databaseProblem('did not start', log, folder);
  }
}

/** @param {string} log */
function openLog(log) {
  mkdirSync(LOGS, { recursive: true });
  return openSync(log, 'w');
}

/** @returns {Promise<number>} a loopback port that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 */
async function answers(port, child) {
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 100) {
    try {
      await checkDatabaseReachable(`mysql://root@127.0.0.1:${port}/mysql`, 1_000);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return false;
}

/** @param {string} what @param {string} log @param {string} folder */
function databaseProblem(what, log, folder) {
  const details = lastLines(log);
  rmSync(folder, { recursive: true, force: true });
  return new Problem(`The private MariaDB ${what}.`, `Its last lines are above; see ${shown(log)}.`, {
    details,
    code: 'MARIADB_FAILED',
  });
}
