import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * A lockfile made on one platform can miss the prebuilt binaries of the others; nobody notices until a developer with
 * another machine installs. Each of these must be there for each platform, at the version of its main package.
 */
const PLATFORMS = ['darwin-x64', 'darwin-arm64', 'win32-x64', 'linux-arm64', 'linux-x64'];

/** @type {Record<string, (platform: string) => string>} main package → name of its binary for a platform */
const BINARIES = {
  libsql: (platform) => `@libsql/${platform}${suffix(platform)}`,
  sharp: (platform) => `@img/sharp-${platform}`,
  '@swc/core': (platform) => `@swc/core-${platform}${suffix(platform)}`,
  '@node-rs/argon2': (platform) => `@node-rs/argon2-${platform}${suffix(platform)}`,
};

/** @param {string} platform */
function suffix(platform) {
  if (platform.startsWith('win32')) return '-msvc';
  return platform.startsWith('linux') ? '-gnu' : '';
}

/**
 * @param {string} text of package-lock.json
 * @returns {string[]} what is wrong, one sentence each
 */
export function lockfileProblems(text) {
  /** @type {Record<string, { version?: string, resolved?: string, link?: boolean, integrity?: string, inBundle?: boolean }>} */
  const packages = JSON.parse(text).packages;
  const missing = Object.entries(BINARIES).flatMap(([main, binaryFor]) => {
    const version = packages[`node_modules/${main}`]?.version;
    if (!version) return [`${main} is not in the lockfile`];
    return PLATFORMS.map(binaryFor).flatMap((binary) => {
      const entry = packages[`node_modules/${binary}`];
      if (!entry) return [`${binary} is missing (wanted by ${main} ${version})`];
      return main === 'sharp' || entry.version === version
        ? []
        : [`${binary} is ${entry.version}, ${main} is ${version}`];
    });
  });
  const unpinned = Object.entries(packages).flatMap(([name, entry]) => {
    if (entry.link || !name.includes('node_modules/') || entry.inBundle) return [];
    if (entry.resolved) return [`${name} names where it was fetched from: ${entry.resolved}`];
    return entry.integrity ? [] : [`${name} has no integrity hash`];
  });
  return [...missing, ...unpinned];
}

/** @type {import('./command.mjs').Check} */
export const lockfileCheck = {
  id: 'lockfile',
  title: 'lockfile: binaries of every platform, no addresses',
  async run() {
    const problems = lockfileProblems(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
    return { ok: problems.length === 0, details: problems.join('\n') };
  },
};
