import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { shown } from './paths.mjs';
import { inPlainWords, Problem } from './problem.mjs';

/** Everything that can be known to be wrong before anything is installed. Each check throws a Problem. */

/**
 * @param {string | undefined} text of the setting PORT
 * @returns {number} 0: any free port
 */
export function readPort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Problem(
    `PORT is "${text}", which is not a port number.`,
    'Use a number from 1 to 65535, e.g. PORT=3100 npm start.',
    {
      code: 'BAD_PORT',
    },
  );
}

/**
 * @param {number} port
 * @param {string} [host]
 */
export async function checkPortFree(port, host) {
  if (port === 0) return;
  const error = await tryListen(port, host);
  if (!error) return;
  const other = (port % 64_000) + 100;
  if (error === 'EADDRINUSE') {
    throw new Problem(
      `Port ${port} is already in use${describeHolder(port)}.`,
      `Stop that program, or choose another port: PORT=${other} npm start.`,
      { code: 'PORT_IN_USE' },
    );
  }
  if (error === 'EACCES') {
    throw new Problem(`Port ${port} may not be opened by this user.`, `Choose one above 1024: PORT=3000 npm start.`, {
      code: 'PORT_NOT_ALLOWED',
    });
  }
  throw new Problem(`Port ${port} on ${host ?? 'this machine'} cannot be opened (${error}).`, 'Check HOST and PORT.', {
    code: 'PORT_NOT_ALLOWED',
  });
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>} error code
 */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Which process listens there, where the system lets us see it (Linux, own processes).
 * @param {number} port
 */
function describeHolder(port) {
  try {
    const hex = port.toString(16).toUpperCase().padStart(4, '0');
    const inodes = ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && fields[1]?.endsWith(`:${hex}`))
      .map((fields) => `socket:[${fields[9]}]`);
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (holdsOneOf(pid, inodes)) return ` by "${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}" (pid ${pid})`;
    }
  } catch {
    // Not Linux, or not ours to see: the port number alone has to do.
  }
  return '';
}

/** @param {string} pid @param {string[]} inodes */
function holdsOneOf(pid, inodes) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return inodes.includes(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} folder that exists
 * @param {number} gigabytes
 * @param {(folder: string) => { bavail: number, bsize: number }} [stat]
 */
export function checkDiskSpace(folder, gigabytes, stat = statfsSync) {
  const { bavail, bsize } = stat(folder);
  const free = (bavail * bsize) / 1e9;
  if (free >= gigabytes) return;
  throw new Problem(
    `The disk of ${folder} has ${free.toFixed(1)} GB free, and ${gigabytes} GB are needed.`,
    'Free some space, then run the same command.',
    { code: 'DISK_FULL' },
  );
}

/**
 * @param {string} folder created when missing
 * @param {string} name how to call it in a sentence
 */
export function checkWritable(folder, name) {
  const probe = path.join(folder, `.write-probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const plain = inPlainWords(error, `checking ${name}`);
    if (plain instanceof Problem) throw plain;
    throw new Problem(`${name} (${shown(folder)}) cannot be used: ${String(error)}.`, 'Choose another folder.', {
      code: 'NO_WRITE_ACCESS',
    });
  }
}

/**
 * Whether a MySQL or MariaDB answers at DATABASE_URL. The server greets first, so no driver is needed to tell.
 * @param {string} text of the setting DATABASE_URL
 * @param {number} [timeoutMs]
 */
export async function checkDatabaseReachable(text, timeoutMs = 5_000) {
  const { hostname, port, protocol } = parseDatabaseUrl(text);
  const where = `${hostname}:${port}`;
  const failure = await new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port });
    socket.setTimeout(timeoutMs, () => resolve('it does not answer'));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    socket.once('data', (greeting) => {
      // A handshake has protocol version 10 after the 4 bytes of the packet header; 255 is a refusal in words.
      const kind = greeting[4];
      resolve(kind === 10 ? undefined : kind === 255 ? greeting.subarray(7).toString('utf8') : 'it is not MySQL');
      socket.destroy();
    });
    socket.once('close', () => resolve('it closed the connection'));
  });
  if (failure === undefined) return;
  throw new Problem(
    `The database at ${where} (${protocol}) is not reachable: ${failure}.`,
    'Start it or correct DATABASE_URL; without DATABASE_URL an embedded database is used.',
    { code: 'DATABASE_NOT_REACHABLE' },
  );
}

/**
 * @param {string} text
 * @returns {{ protocol: string, hostname: string, port: number, database: string }}
 */
export function parseDatabaseUrl(text) {
  /** @type {URL | undefined} */
  let url;
  try {
    url = new URL(text);
  } catch {
    url = undefined;
  }
  const database = url ? decodeURIComponent(url.pathname.slice(1)) : '';
  if (!url || !['mysql:', 'mariadb:'].includes(url.protocol) || !url.hostname || !database) {
    throw new Problem(
      'DATABASE_URL is not an address of a MySQL or MariaDB database.',
      'Write it as mysql://user:password@host:3306/database.',
      { code: 'BAD_DATABASE_URL' },
    );
  }
  return {
    protocol: url.protocol.slice(0, -1),
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 3306),
    database,
  };
}
