import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathOfTool } from './build.mjs';
import { installProblem } from './install.mjs';
import { npmCommand, npmEnvironment } from './npm.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { runLogged } from './run.mjs';

/**
 * Fetches the TypeScript of the lockfile, and nothing else, into .cache: seconds instead of minutes for a package
 * that needs only a compiler.
 * @param {import('./reporter.mjs').Reporter} reporter
 * @returns {Promise<(tool: import('./units.mjs').Unit['tool']) => string>} where a tool's script is
 */
export async function installCompilerAlone(reporter) {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const { version, integrity } = lock.packages['node_modules/typescript'];
  const home = path.join(CACHE, `typescript-${version}`);
  if (!existsSync(home)) {
    reporter.say(`fetching TypeScript ${version} (about 24 MB)`);
    await fetchInto(home, version, integrity);
  }
  return (tool) => pathOfTool(tool, home);
}

/**
 * @param {string} home
 * @param {string} version
 * @param {string} integrity
 */
async function fetchInto(home, version, integrity) {
  const temporary = `${home}.building-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const dependencies = { typescript: version };
  const manifest = { name: 'anxin-compiler', version: '0.0.0', private: true, dependencies };
  const packages = { '': manifest, 'node_modules/typescript': { version, integrity } };
  writeFileSync(path.join(temporary, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    path.join(temporary, 'package-lock.json'),
    JSON.stringify({ ...manifest, lockfileVersion: 3, requires: true, packages }),
  );
  const { shell, ...call } = npmCommand([
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-workspaces',
  ]);
  const result = await runLogged('npm install typescript', call.command, call.args, {
    cwd: temporary,
    env: npmEnvironment(),
    folder: temporary,
    shell,
  });
  if (!result.ok) throw installProblem(result.log);
  renameSync(temporary, home);
}
