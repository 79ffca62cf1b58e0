import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './problem.mjs';
import { identify, isAlive, thisMachine } from './process-identity.mjs';

/**
 * A lock between processes, kept as folders `<name>-1`, `<name>-2`, ... inside `folder`.
 *
 * The folder with the highest number is the lock. Whoever wants it creates the next number, which the file system
 * lets exactly one process do (a rename onto a folder that is not empty fails), and only when the highest one was
 * released or its process is dead. The highest number is never deleted before a higher one exists, so a slow process
 * that looked at an old state can at worst create a number that is no longer the highest: it sees that and retreats.
 * That makes taking over a dead process's lock as safe as taking a free one.
 *
 * @typedef {object} LockOwner
 * @property {import('./process-identity.mjs').ProcessIdentity} process
 * @property {string} purpose e.g. "npm start"
 *
 * @typedef {object} Lock
 * @property {() => void} release
 */

const HEARTBEAT_MS = 5_000;
/** A holder on another machine (or container) that has not been heard of for this long is dead. */
const SILENT_MS = 60_000;

/**
 * @param {string} folder must exist
 * @param {string} name file name prefix, e.g. ".lock"
 * @param {string} purpose shown to whoever is refused
 * @returns {{ lock: Lock } | { heldBy: LockOwner }}
 */
export function tryLock(folder, name, purpose) {
  for (;;) {
    const highest = highestNumber(folder, name);
    const holder = highest === 0 ? undefined : ownerOf(lockPath(folder, name, highest));
    if (holder) return { heldBy: holder };
    const mine = highest + 1;
    if (!create(folder, name, mine, { process: identify(), purpose })) continue;
    if (highestNumber(folder, name) > mine) {
      rmSync(lockPath(folder, name, mine), { recursive: true, force: true });
      continue;
    }
    for (const number of numbers(folder, name)) {
      if (number < mine) rmSync(lockPath(folder, name, number), { recursive: true, force: true });
    }
    return { lock: held(lockPath(folder, name, mine)) };
  }
}

/**
 * Who holds the lock now, if anybody.
 * @param {string} folder
 * @param {string} name
 * @returns {LockOwner | undefined}
 */
export function lockHolder(folder, name) {
  const highest = highestNumber(folder, name);
  return highest === 0 ? undefined : ownerOf(lockPath(folder, name, highest));
}

/** @param {string} at @returns {Lock} */
function held(at) {
  const beat = setInterval(() => {
    try {
      const now = process.hrtime.bigint(); // any change of the file's time will do; its clock is the file system's
      writeFileSync(path.join(at, 'heartbeat'), String(now));
    } catch {
      // The folder was deleted under us (reset, or by hand): there is nothing left to keep alive.
    }
  }, HEARTBEAT_MS);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      if (existsSync(at)) writeFileSync(path.join(at, 'released'), '');
    },
  };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {number} number
 * @param {LockOwner} owner
 */
function create(folder, name, number, owner) {
  const prepared = path.join(folder, `${name}.new-${randomUUID()}`);
  mkdirSync(prepared);
  writeFileSync(path.join(prepared, 'owner.json'), JSON.stringify(owner));
  writeFileSync(path.join(prepared, 'heartbeat'), '');
  const at = lockPath(folder, name, number);
  try {
    renameSync(prepared, at);
    return true;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (['EEXIST', 'ENOTEMPTY'].includes(errorCode(error) ?? '') || existsSync(at)) return false;
    throw error;
  }
}

/**
 * @param {string} at
 * @returns {LockOwner | undefined} undefined: released, deleted or its process is dead
 */
function ownerOf(at) {
  /** @type {LockOwner} */
  let owner;
  try {
    if (existsSync(path.join(at, 'released'))) return undefined;
    owner = JSON.parse(readFileSync(path.join(at, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
  if (owner.process.machine === thisMachine()) return isAlive(owner.process) ? owner : undefined;
  return silentFor(at) < SILENT_MS ? owner : undefined;
}

/**
 * Milliseconds since the holder's last heartbeat, both times read from the file system's own clock.
 * @param {string} at
 */
function silentFor(at) {
  const probe = path.join(path.dirname(at), `.probe-${randomUUID()}`);
  try {
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs - statSync(path.join(at, 'heartbeat')).mtimeMs;
  } catch {
    return 0;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** @param {string} folder @param {string} name @param {number} number */
function lockPath(folder, name, number) {
  return path.join(folder, `${name}-${number}`);
}

/** @param {string} folder @param {string} name */
function numbers(folder, name) {
  return readdirSync(folder)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => Number(entry.slice(name.length + 1)))
    .filter((number) => Number.isInteger(number) && number > 0);
}

/** @param {string} folder @param {string} name */
function highestNumber(folder, name) {
  return Math.max(0, ...numbers(folder, name));
}
