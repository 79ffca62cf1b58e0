import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, stopChild } from './children.mjs';
import { LOGS, ROOT, shown } from './paths.mjs';
import { onStop } from './stop.mjs';

/**
 * @typedef {object} Finished
 * @property {boolean} ok
 * @property {number | null} exitCode null when it was ended by a signal or could not start
 * @property {string} log path of the file with everything it printed
 */

/**
 * Runs a command to its end with its output in a log file.
 * @param {string} what e.g. "build of packages/wechat"; also the name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, folder?: string, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<Finished>}
 */
export async function runLogged(what, command, args, { timeoutMs, ...options } = {}) {
  mkdirSync(LOGS, { recursive: true });
  const log = path.join(LOGS, `${what.replace(/[^\w.-]+/g, '-')}.log`);
  const output = openSync(log, 'w');
  try {
    const child = startChild(what, command, args, { cwd: ROOT, ...options, stdio: ['ignore', output, output] });
    const forget = onStop(() => stopChild(child));
    const timer = timeoutMs ? setTimeout(() => void stopChild(child), timeoutMs) : undefined;
    const exitCode = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    clearTimeout(timer);
    forget();
    return { ok: exitCode === 0, exitCode, log };
  } finally {
    closeSync(output);
  }
}

/**
 * @param {string} file
 * @param {number} lines
 */
export function lastLines(file, lines = 15) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return `(no log at ${shown(file)})`;
  }
}
