import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ask } from './ask.mjs';
import { claimDataFolder, dataFolder, deleteDataFolder, isOurs, lockDataFolder } from './data-folder.mjs';
import { sweepLeftovers } from './children.mjs';
import { ROOT, shown } from './paths.mjs';
import { checkDatabaseReachable, parseDatabaseUrl } from './preflight.mjs';
import { prepare } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { createReporter } from './reporter.mjs';

/**
 * `npm run reset`: deletes the data folder, and with DATABASE_URL our tables in that database, after asking.
 * @param {string[]} argv --yes skips the question about the folder; the name of a database is always typed
 * @param {{ env?: NodeJS.ProcessEnv, question?: typeof ask, say?: (line: string) => void }} [world] replaced in tests
 * @returns {Promise<number>} exit code
 */
export async function reset(argv, { env = process.env, question = ask, say = (line) => console.log(line) } = {}) {
  const folder = dataFolder(env);
  const url = env.DATABASE_URL;
  await sweepLeftovers(say);
  if (!existsSync(folder) && !url) {
    say(`There is nothing to reset: ${shown(folder)} does not exist.`);
    return 0;
  }
  if (existsSync(folder) && !isOurs(folder)) {
    throw new Problem(`${shown(folder)} is not an Anxin data folder: nothing was deleted.`, 'Check DATA_DIR.', {
      code: 'NOT_OUR_FOLDER',
    });
  }
  claimDataFolder(folder);
  const lock = lockDataFolder(folder, 'npm run reset');
  try {
    if (!(await confirmed(argv, { folder, url, question, say }))) {
      say('Nothing was deleted.');
      return 1;
    }
    if (url) await resetDatabase(url, env);
    deleteDataFolder(folder);
  } finally {
    lock.release();
  }
  say(
    `Deleted: ${shown(folder)}${url ? ` and our tables in ${parseDatabaseUrl(url).database}` : ''}. The next start begins afresh.`,
  );
  return 0;
}

/**
 * @param {string[]} argv
 * @param {{ folder: string, url: string | undefined, question: typeof ask, say: (line: string) => void }} options
 */
async function confirmed(argv, { folder, url, question, say }) {
  if (url) {
    const { hostname, port, database } = parseDatabaseUrl(url);
    say(`DATABASE_URL is set: this deletes our tables in the database "${database}" at ${hostname}:${port},`);
    say(`and the data folder ${shown(folder)} (uploads, keys, logs). It cannot be undone.`);
    return (await question(`Type the name of the database to go on: `)) === database;
  }
  if (argv.includes('--yes')) return true;
  say(`This deletes ${folder} with everything in it: database, uploads, keys, logs. It cannot be undone.`);
  return /^(y|yes)$/i.test(await question('Delete it? (yes/no) '));
}

/**
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 */
async function resetDatabase(url, env) {
  await checkDatabaseReachable(url);
  await prepare(['cloud-api'], { reporter: createReporter(), purpose: 'npm run reset' });
  const { database } = parseDatabaseUrl(url);
  const script = path.join(ROOT, 'cloud-api', 'dist', 'cli', 'reset-database.js');
  const result = spawnSync(process.execPath, [script, '--database', database], { cwd: ROOT, env, stdio: 'inherit' });
  if (result.status !== 0) {
    throw new Problem(`The database "${database}" was not reset (see above).`, 'The data folder was left as it is.', {
      code: 'RESET_FAILED',
    });
  }
}
