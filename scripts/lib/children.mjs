import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from './paths.mjs';
import { identify, isAlive, stopProcess } from './process-identity.mjs';

/**
 * Every process a script starts is noted in .cache/children until it ends. When the script itself is killed
 * (SIGKILL, power cut), the next one finds the note and ends what was left running, so that it does not meet
 * a half-dead npm writing into node_modules or a server holding the port.
 *
 * @typedef {object} Note
 * @property {string} what e.g. "npm install"
 * @property {import('./process-identity.mjs').ProcessIdentity} child
 * @property {import('./process-identity.mjs').ProcessIdentity} parent
 * @property {string} [folder] temporary folder to delete with it
 * @property {number} graceMs how long it may take to end by itself
 */

const NOTES = path.join(CACHE, 'children');

/**
 * Starts a process in a group of its own (Ctrl-C reaches only us; we end it cleanly) and notes it.
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { folder?: string, graceMs?: number }} [options]
 */
export function startChild(what, command, args, { folder, graceMs = 1_000, ...options } = {}) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', windowsHide: true, ...options });
  if (child.pid !== undefined) {
    const note = path.join(NOTES, `${child.pid}.json`);
    mkdirSync(NOTES, { recursive: true });
    writeFileSync(note, JSON.stringify({ what, child: identify(child.pid), parent: identify(), folder, graceMs }));
    child.once('exit', () => rmSync(note, { force: true }));
  }
  return child;
}

/**
 * Ends a child and everything it started. Safe to call when it has ended already.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ graceMs?: number }} [options]
 */
export async function stopChild(child, options = {}) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await stopProcess(identify(child.pid), { group: true, ...options });
  await ended;
}

/**
 * Ends what earlier, killed runs of this checkout left behind.
 * @param {(line: string) => void} say
 */
export async function sweepLeftovers(say) {
  for (const name of notes()) {
    const file = path.join(NOTES, name);
    const note = read(file);
    if (note && isAlive(note.parent)) continue;
    if (note && isAlive(note.child)) {
      say(`ending "${note.what}" (pid ${note.child.pid}), left over from a run that was killed`);
      await stopProcess(note.child, { group: true, graceMs: note.graceMs });
    }
    if (note?.folder) rmSync(note.folder, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
}

function notes() {
  try {
    return readdirSync(NOTES);
  } catch {
    return [];
  }
}

/** @param {string} file @returns {Note | undefined} undefined: half written, its process cannot be told */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
