import { createWriteStream, mkdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startChild, stopChild } from './children.mjs';
import { LOGS, ROOT, shown } from './paths.mjs';
import { Problem } from './problem.mjs';
import { lastLines } from './run.mjs';

/**
 * The server speaks on stdout in lines: `@anxin {"step","text"}` while it boots, `@anxin {"step":"listening","port","url"}`,
 * `@anxin {"step":"ready","doors":[...]}`, or `@anxin {"fail":{"code","message"}}` before it exits with 1.
 *
 * @typedef {object} ServerLine
 * @property {string} [step]
 * @property {string} [text]
 * @property {number} [port]
 * @property {string} [url]
 * @property {(string | { label: string })[]} [doors]
 * @property {StaffAccount[]} [staff]
 * @property {{ code: string, message: string }} [fail]
 *
 * @typedef {{ accountName: string, password: string }} StaffAccount
 *
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {string[]} doors who can be signed in as
 * @property {StaffAccount[]} staff demo accounts of people who work here
 * @property {() => Promise<void>} stop
 * @property {Promise<number | null>} ended exit code
 */

const READY_WITHIN_S = 300;

/**
 * Starts the built server and waits until /readyz answers 200.
 * @param {{ env: NodeJS.ProcessEnv, onLine?: (line: ServerLine) => void, logName?: string,
 *   folder?: string, entry?: string }} options
 *   folder: temporary data folder to delete should we be killed
 * @returns {Promise<RunningServer>}
 */
export async function startServer({
  env,
  onLine = () => {},
  logName = 'server',
  folder,
  entry = 'cloud-api/dist/main.js',
}) {
  mkdirSync(LOGS, { recursive: true });
  const log = path.join(LOGS, `${logName}.log`);
  const logFile = createWriteStream(log);
  const child = startChild('the server', process.execPath, ['--enable-source-maps', entry], {
    cwd: ROOT,
    env,
    folder,
    graceMs: 15_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const state =
    /** @type {{ port?: number, ready: boolean, doors: string[], staff: StaffAccount[], fail?: ServerLine['fail'] }} */ ({
      ready: false,
      doors: [],
      staff: [],
    });
  readLines(
    child,
    logFile,
    (line) => {
      state.port = line.port ?? state.port;
      state.fail = line.fail ?? state.fail;
      state.ready ||= line.step === 'ready';
      if (line.doors) state.doors = line.doors.map((door) => (typeof door === 'string' ? door : door.label));
      if (line.staff) state.staff = line.staff;
      onLine(line);
    },
    env.ANXIN_LOG === '1',
  );
  const exited = { value: false };
  const ended = new Promise((resolve) => {
    child.once('close', (code) => {
      logFile.end(() => {
        exited.value = true;
        resolve(code);
      });
    });
  });
  const stop = () => stopChild(child, { graceMs: 15_000 });

  for (let waited = 0; waited < READY_WITHIN_S * 20; waited += 1) {
    if (exited.value) throw startProblem(state.fail, log);
    if (state.ready && state.port !== undefined && (await isReady(state.port, env.HOST))) {
      return { port: state.port, doors: state.doors, staff: state.staff, stop, ended };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Problem(
    `The server was not ready after ${READY_WITHIN_S} s.`,
    `Its last lines are above; see ${shown(log)}.`,
    {
      details: lastLines(log),
      code: 'NOT_READY',
    },
  );
}

/**
 * @param {ServerLine['fail']} fail
 * @param {string} log
 */
function startProblem(fail, log) {
  if (fail) return new Problem(fail.message, '', { code: fail.code, details: lastLines(log) });
  return new Problem('The server stopped while starting.', `Its last lines are above; see ${shown(log)}.`, {
    details: lastLines(log, 20),
    code: 'SERVER_STOPPED',
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:fs').WriteStream} logFile
 * @param {(line: ServerLine) => void} onLine
 * @param {boolean} show pass its log lines on
 */
function readLines(child, logFile, onLine, show) {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (text) => {
      const line = parseLine(text);
      if (line) return onLine(line);
      if (!logFile.writableEnded) logFile.write(`${text}\n`);
      if (show) process.stdout.write(`${text}\n`);
    });
  }
}

/**
 * @param {string} text
 * @returns {ServerLine | undefined} undefined: an ordinary line
 */
export function parseLine(text) {
  if (!text.startsWith('@anxin ')) return undefined;
  try {
    return JSON.parse(text.slice('@anxin '.length));
  } catch {
    return undefined;
  }
}

/**
 * @param {number} port
 * @param {string} [host] the server's HOST; one that means "all addresses" is asked at the loopback
 * @returns {Promise<boolean>}
 */
export function isReady(port, host) {
  const hostname = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return new Promise((resolve) => {
    const request = http.get({ hostname, port, path: '/readyz', timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
