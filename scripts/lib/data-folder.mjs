import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { lockHolder, tryLock } from './lock.mjs';
import { ROOT, shown } from './paths.mjs';
import { errorCode, Problem } from './problem.mjs';

/** Proves that a folder is ours: only such a folder is ever written into or deleted. */
const MARKER = '.anxin-data';
const LOCK = '.lock';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} absolute path
 */
export function dataFolder(env = process.env) {
  return path.resolve(ROOT, env.DATA_DIR || '.data');
}

/**
 * Makes the folder ours, or refuses one that holds something else.
 * @param {string} folder
 * @param {string[]} [expected] names that may stand in it already
 */
export function claimDataFolder(folder, expected = []) {
  mkdirSync(folder, { recursive: true });
  if (isOurs(folder)) return;
  // A lock folder alone is what a start that was killed at this very point leaves.
  const strangers = readdirSync(folder).filter((name) => !name.startsWith(LOCK) && !expected.includes(name));
  if (strangers.length > 0) {
    throw new Problem(
      `${shown(folder)} is not an Anxin data folder, and it is not empty (${strangers.slice(0, 3).join(', ')}).`,
      'Point DATA_DIR to a new or empty folder.',
      { code: 'NOT_OUR_FOLDER' },
    );
  }
  writeFileSync(path.join(folder, MARKER), 'Data of Anxin. `npm run reset` deletes this folder.\n');
}

/** @param {string} folder */
export function isOurs(folder) {
  return existsSync(path.join(folder, MARKER));
}

/**
 * @param {string} folder claimed
 * @param {string} purpose
 * @returns {import('./lock.mjs').Lock}
 */
export function lockDataFolder(folder, purpose) {
  const attempt = tryLock(folder, LOCK, purpose);
  if ('lock' in attempt) return attempt.lock;
  throw lockedProblem(folder, attempt.heldBy);
}

/** @param {string} folder */
export function dataFolderHolder(folder) {
  return existsSync(folder) ? lockHolder(folder, LOCK) : undefined;
}

/**
 * @param {string} folder
 * @param {import('./lock.mjs').LockOwner} holder
 */
function lockedProblem(folder, { process: { pid }, purpose }) {
  const running = runningServer(folder);
  const at = running ? ` It serves http://localhost:${running.port}.` : '';
  return new Problem(
    `The data folder ${shown(folder)} is in use by "${purpose}" (pid ${pid}).${at}`,
    'Stop it first (Ctrl-C in its window), or set another DATA_DIR and PORT.',
    { code: 'DATA_FOLDER_LOCKED' },
  );
}

/**
 * What the server of this data folder wrote about itself.
 * @param {string} folder
 * @returns {{ port: number, pid: number, wechatFakeUrl?: string } | undefined}
 */
export function runningServer(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Deletes a data folder that is ours. The rename comes first, so that an interrupted deletion leaves no half a database.
 * @param {string} folder
 */
export function deleteDataFolder(folder) {
  const real = realpathSync(folder);
  if (!isOurs(real) || existsSync(path.join(real, '.git')) || `${ROOT}${path.sep}`.startsWith(`${real}${path.sep}`)) {
    throw new Problem(
      `${shown(folder)} is not an Anxin data folder (it has no ${MARKER} file of ours): nothing was deleted.`,
      'Check DATA_DIR.',
      { code: 'NOT_OUR_FOLDER' },
    );
  }
  const away = `${real}.deleting-${process.pid}`;
  try {
    renameSync(real, away);
    rmSync(away, { recursive: true, force: true });
  } catch (error) {
    if (!['EBUSY', 'EXDEV', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '') || !existsSync(real)) throw error;
    // A mount point cannot be renamed: empty it, the marker last.
    for (const name of readdirSync(real)) {
      if (name !== MARKER) rmSync(path.join(real, name), { recursive: true, force: true });
    }
    rmSync(path.join(real, MARKER), { force: true });
  }
}
