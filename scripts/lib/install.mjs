import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { npmCommand, npmEnvironment } from './npm.mjs';
import { CACHE, ROOT, shown } from './paths.mjs';
import { Problem } from './problem.mjs';
import { whileWaiting } from './reporter.mjs';
import { lastLines, runLogged } from './run.mjs';

/**
 * Installed packages are current when the stamp says so. The stamp lies in node_modules (deleting that deletes it),
 * is written only after npm succeeded, and holds a hash of everything that decides what is installed.
 */
const STAMP = '.anxin-installed.json';

/**
 * @param {string} root
 * @returns {string[]} folders of the workspaces, relative to root
 */
export function workspaceFolders(root) {
  /** @type {string[]} */
  const patterns = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).workspaces;
  return patterns
    .flatMap((pattern) =>
      pattern.endsWith('/*')
        ? readdirSync(path.join(root, pattern.slice(0, -2))).map((name) => `${pattern.slice(0, -2)}/${name}`)
        : [pattern],
    )
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .sort();
}

/** @param {string} root */
function wantedHash(root) {
  return contentHash(
    root,
    [
      'package-lock.json',
      'package.json',
      '.npmrc',
      ...workspaceFolders(root).map((folder) => `${folder}/package.json`),
    ],
    [`node ${process.versions.node.split('.')[0]}`, process.platform, process.arch],
  );
}

/**
 * npm's own list of what is in node_modules: it changes when someone runs `npm prune` or `npm install --omit=dev`.
 * @param {string} root
 */
function installedHash(root) {
  try {
    return createHash('sha256')
      .update(readFileSync(path.join(root, 'node_modules', '.package-lock.json')))
      .digest('hex');
  } catch {
    return 'none';
  }
}

/** @param {string} root */
export function isInstalled(root = ROOT) {
  try {
    const stamp = JSON.parse(readFileSync(path.join(root, 'node_modules', STAMP), 'utf8'));
    return stamp.wanted === wantedHash(root) && stamp.installed === installedHash(root);
  } catch {
    return false;
  }
}

/**
 * An install that was killed leaves packages half unpacked that npm later takes for whole (it looks only at their
 * package.json). So node_modules is thrown away when our mark says that an install did not end, or when npm never
 * got to write its list.
 * @param {string} root
 * @param {string} mark
 */
function wasInterrupted(root, mark) {
  const modules = path.join(root, 'node_modules');
  return existsSync(mark) || (existsSync(modules) && !existsSync(path.join(modules, '.package-lock.json')));
}

/**
 * @param {{ reporter: import('./reporter.mjs').Reporter, root?: string, cache?: string,
 *   npm?: (args: string[]) => { command: string, args: string[], shell: boolean } }} options npm: replaced in tests
 */
export async function install({ reporter, root = ROOT, cache = CACHE, npm = npmCommand }) {
  if (isInstalled(root)) return;
  const mark = path.join(cache, 'install-unfinished');
  const stamp = path.join(root, 'node_modules', STAMP);
  if (wasInterrupted(root, mark)) {
    reporter.say('an earlier install was interrupted: removing its half-unpacked packages');
    removeModules(root, cache);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, '');
  rmSync(stamp, { force: true });

  const wanted = wantedHash(root);
  await runNpm({ reporter, root, npm });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(`${stamp}.new`, JSON.stringify({ wanted, installed: installedHash(root) }));
  renameSync(`${stamp}.new`, stamp);
  rmSync(mark, { force: true });
}

/**
 * @param {{ reporter: import('./reporter.mjs').Reporter, root: string,
 *   npm: (args: string[]) => { command: string, args: string[], shell: boolean } }} options
 */
async function runNpm({ reporter, root, npm }) {
  const expected = countPackages(root);
  reporter.say(`installing ${expected} packages (about 1.3 GB; a minute or two, longer on a slow network)`);
  // --no-save: an install never rewrites the lockfile. The second try asks the registry again, in case the cache was old.
  const common = [
    'install',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--ignore-scripts',
    '--loglevel=http',
  ];
  let log = '';
  for (const args of [[...common, '--prefer-offline'], common]) {
    const { shell, ...call } = npm(args);
    log = path.join(CACHE, 'logs', 'npm-install.log');
    const stop = whileWaiting(reporter, () => `  still installing: ${fetchedSoFar(log)} packages fetched`);
    const result = await runLogged('npm install', call.command, call.args, { cwd: root, env: npmEnvironment(), shell });
    stop();
    if (result.ok) {
      reporter.say('packages installed');
      return;
    }
    reporter.say('npm install did not succeed');
  }
  throw installProblem(log);
}

/** @param {string} log */
export function installProblem(log) {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const details = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^npm http /.test(line))
    .slice(-15)
    .join('\n');
  if (/ENOSPC/.test(text)) {
    return new Problem(
      'The disk became full while installing packages.',
      'Free about 2.5 GB, then run the same command.',
      {
        details,
        code: 'DISK_FULL',
      },
    );
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return new Problem(
      'npm may not write where it has to (its last lines are above).',
      'Make the folder and ~/.npm yours (chown), then run the same command.',
      {
        details,
        code: 'NO_WRITE_ACCESS',
      },
    );
  }
  if (/ENOTFOUND|ETIMEDOUT|ECONNRESET|ECONNREFUSED|EAI_AGAIN|ERR_SOCKET_TIMEOUT|network/i.test(text)) {
    return new Problem(
      "The npm registry could not be reached (npm's last lines are above).",
      'Check the network or set a mirror with "npm config set registry <address>", then run the same command.',
      {
        details,
        code: 'INSTALL_FAILED',
      },
    );
  }
  return new Problem(
    "Installing packages failed (npm's last lines are above).",
    `Everything npm said is in ${shown(log)}; run the same command to try again.`,
    {
      details: details || lastLines(log),
      code: 'INSTALL_FAILED',
    },
  );
}

/** @param {string} log */
function fetchedSoFar(log) {
  try {
    return readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /^npm http .*\.tgz/.test(line)).length;
  } catch {
    return 0;
  }
}

/** @param {string} root */
function countPackages(root) {
  try {
    const packages = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    return Object.values(packages).filter((entry) => entry.integrity && !entry.optional).length;
  } catch {
    return 'the';
  }
}

/**
 * Renamed away first, so that a kill in the middle of deleting leaves nothing that looks installed.
 * @param {string} root
 * @param {string} cache
 */
function removeModules(root, cache) {
  mkdirSync(cache, { recursive: true });
  for (const folder of ['', ...workspaceFolders(root)]) {
    const modules = path.join(root, folder, 'node_modules');
    if (existsSync(modules))
      renameSync(modules, path.join(cache, `discarded-${process.pid}-${folder.replace(/\W/g, '_')}`));
  }
  for (const entry of readdirSync(cache)) {
    if (entry.startsWith('discarded-')) rmSync(path.join(cache, entry), { recursive: true, force: true });
  }
}
