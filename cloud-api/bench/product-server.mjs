import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

const API = path.resolve(import.meta.dirname, '..');

/**
 * @typedef {{ url: string, pid: number, readyMs: number, inspector: Promise<string>, stop: () => Promise<void> }} Server
 *   inspector: where it can be profiled, if it was started so
 */

/**
 * @typedef {{ dataDir: string, databaseUrl?: string, poolSize: number }} ProductPlace
 *
 * @param {ProductPlace} place
 * @returns {NodeJS.ProcessEnv}
 */
export function productEnvironment({ dataDir, databaseUrl, poolSize }) {
  return {
    ...process.env,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    NODE_ENV: 'production',
    ANXIN_PROFILE: 'demo',
    ANXIN_DATABASE_POOL: String(poolSize),
    // everybody comes from one address here
    ANXIN_RATE_LIMIT_FACTOR: '100',
    DATA_DIR: dataDir,
    PORT: '0',
  };
}

/**
 * The built server on a database, with everything it really does on.
 * @param {ProductPlace} place
 * @param {{ profiling?: boolean }} [options]
 * @returns {Promise<Server & { wechatFakeUrl: string }>}
 */
export async function startProduct(place, { profiling = false } = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, [...inspecting(profiling), path.join(API, 'dist/main.js')], {
    cwd: place.dataDir,
    env: productEnvironment(place),
    stdio: ['ignore', 'pipe', profiling ? 'pipe' : 'inherit'],
  });
  const inspector = inspectorOf(child);
  const url = await lineOf(child, (line) => {
    if (!line.startsWith('@anxin ')) return null;
    const said = JSON.parse(line.slice('@anxin '.length));
    if (said.fail) throw new Error(said.fail.message);
    return said.step === 'ready' ? String(said.url) : null;
  });
  while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 10));
  const readyMs = performance.now() - begun;
  const { wechatFakeUrl } = JSON.parse(await readFile(path.join(place.dataDir, 'run.json'), 'utf8'));
  return { url, pid: child.pid ?? 0, readyMs, wechatFakeUrl, inspector, stop: () => end(child) };
}

/**
 * @param {string} address of its database
 * @param {number} poolSize
 * @param {{ profiling?: boolean }} [options]
 * @returns {Promise<Server>}
 */
export async function startBare(address, poolSize, { profiling = false } = {}) {
  const begun = performance.now();
  const program = [path.join(API, 'bench/bare-server.mjs'), address, String(poolSize)];
  const child = spawn(process.execPath, [...inspecting(profiling), ...program], {
    stdio: ['ignore', 'pipe', profiling ? 'pipe' : 'inherit'],
  });
  const inspector = inspectorOf(child);
  const port = await lineOf(child, (line) => (/^\d+$/.test(line) ? line : null));
  const url = `http://127.0.0.1:${port}`;
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - begun, inspector, stop: () => end(child) };
}

const inspecting = (/** @type {boolean} */ profiling) => (profiling ? ['--inspect=127.0.0.1:0'] : []);

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} pending unless it is inspected */
function inspectorOf({ stderr }) {
  return new Promise((resolve) => {
    if (!stderr) return;
    createInterface({ input: stderr }).on('line', (line) => {
      const address = /ws:\/\/\S+/.exec(line);
      if (address) resolve(address[0]);
      else process.stderr.write(`${line}\n`);
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => string | null} find
 * @returns {Promise<string>}
 */
async function lineOf(child, find) {
  if (!child.stdout) throw new Error('the server has no output');
  // the rest is read on, so that the pipe never fills up
  const lines = createInterface({ input: child.stdout });
  const found = new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      try {
        const value = find(line);
        if (value !== null) resolve(value);
      } catch (error) {
        reject(error);
      }
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
  return await found;
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
