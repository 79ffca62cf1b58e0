import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { claimDataFolder, dataFolder, lockDataFolder } from './data-folder.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { createReporter } from './reporter.mjs';

/**
 * A command of the server's own, `cloud-api/dist/cli/<name>.js`, at this terminal and with the server's settings. It
 * runs where the server runs: a key's file that is named from there must be the same one.
 * @param {'county' | 'staff' | 'audit-verify' | 'figures' | 'keys' | 'backup' | 'restore'} name
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function serverCommand(name, argv, env = process.env) {
  await prepare(['cloud-api'], { reporter: createReporter(), purpose: `npm run ${name.replace('-', ':')}` });
  const script = path.join(ROOT, 'cloud-api', 'dist', 'cli', `${name}.js`);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', script, ...argv], {
    ...{ cwd: ROOT, stdio: 'inherit' },
    env: { ...env, DATA_DIR: dataFolder(env) },
  });
  return status ?? 1;
}

/**
 * The county's file is named from where the person is, which is not where npm runs its scripts.
 * @param {string[]} argv
 * @param {string} folder
 */
export function namedFrom(argv, folder) {
  const isFile = (/** @type {string} */ arg, /** @type {number} */ index) =>
    !arg.startsWith('-') && argv[index - 1] !== '--confirm';
  return argv.map((arg, index) => (isFile(arg, index) ? path.resolve(folder, arg) : arg));
}

/**
 * `npm run restore`: the folder becomes ours, and nothing else runs on it meanwhile. What a person puts there before is
 * the key, and what remembers erased ones.
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function restore(argv, env = process.env) {
  const folder = dataFolder(env);
  claimDataFolder(folder, ['keys', 'tombstones.log']);
  const lock = lockDataFolder(folder, 'npm run restore');
  try {
    return await serverCommand('restore', argv, env);
  } finally {
    lock.release();
  }
}
