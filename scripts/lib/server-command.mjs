import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dataFolder } from './data-folder.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { createReporter } from './reporter.mjs';

/**
 * A command of the server's own, `cloud-api/dist/cli/<name>.js`, at this terminal and with the server's settings.
 * @param {'county' | 'staff'} name
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function serverCommand(name, argv, env = process.env) {
  await prepare(['cloud-api'], { reporter: createReporter(), purpose: `npm run ${name}` });
  const script = path.join(ROOT, 'cloud-api', 'dist', 'cli', `${name}.js`);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', script, ...argv], {
    // where the person is, not where npm went: files are named from there
    ...{ cwd: env.INIT_CWD ?? process.cwd(), stdio: 'inherit' },
    env: { ...env, DATA_DIR: dataFolder(env) },
  });
  return status ?? 1;
}
