import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LIB = fileURLToPath(new URL('../lib/', import.meta.url));

/** @returns {string} an empty temporary folder */
export function emptyFolder() {
  return mkdtempSync(path.join(tmpdir(), 'anxin-scripts-test-'));
}

/**
 * @param {string} root
 * @param {Record<string, string>} files path → content
 */
export function writeFiles(root, files) {
  for (const [name, content] of Object.entries(files)) {
    const full = path.join(root, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** A reporter that keeps its lines. */
export function listening() {
  /** @type {string[]} */
  const lines = [];
  const add = (/** @type {string} */ text) => void lines.push(text);
  return { lines, say: add, plain: add, seconds: () => 0 };
}

/**
 * Starts an ESM program given as text; `lib` in it is the folder of the library.
 * @param {string} source
 * @param {string[]} [args]
 * @returns {{ child: import('node:child_process').ChildProcess, line: (text: string) => Promise<void>,
 *   ended: Promise<{ code: number | null, output: string }> }} line: resolves when it has printed that text
 */
export function program(source, args = []) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source.replaceAll('$LIB', LIB), '--', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env, // Jest's own copy, which names this file's cache
  });
  let output = '';
  /** @type {(() => void)[]} */
  let watchers = [];
  child.stdout?.on('data', (/** @type {Buffer} */ data) => {
    output += String(data);
    watchers.forEach((look) => look());
  });
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  const line = (/** @type {string} */ text) =>
    new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
      const look = () => output.includes(text) && resolve();
      watchers.push(look);
      void ended.then(() => reject(new Error(`it ended without printing "${text}": ${output}`)));
      look();
    });
  return { child, line, ended };
}
