import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * Code whose quiet mistake would be somebody's wrong result, an open door or a readable answer.
 * @typedef {object} Target
 * @property {string} id
 * @property {string} folder of the package, relative to the root
 * @property {string[]} mutate relative to the folder
 * @property {string[]} tests relative to the folder
 */

/** @type {Target[]} */
export const TARGETS = [
  {
    id: 'scoring',
    folder: 'packages/instruments',
    mutate: files('packages/instruments', /^src\/(engine\/\w+|risk)\.ts$/),
    // not exhaustive.spec.ts (each form of PHQ-9 and GAD-7: seconds a mutant), not risk.spec.ts (it reads the source itself)
    tests: files(
      'packages/instruments',
      /^src\/engine\/(bands|hand-vectors|item-keys|properties|validation)\.spec\.ts$/,
    ),
  },
  {
    id: 'policy',
    folder: 'cloud-api',
    // not access/conditions.ts: half of it makes SQL, and a wrong statement fails the database for every mutant after it
    mutate: files('cloud-api', /^src\/(modules\/.*\.policy|platform\/access\/permissions)\.ts$/),
    tests: files('cloud-api', /^src\/(modules\/.*\.policy|modules\/events\/.*\.state|platform\/access\/.*)\.spec\.ts$/),
  },
  {
    id: 'crypto',
    folder: 'cloud-api',
    ...ofCrypto('blind-index|envelope|field-cipher|key-cache|master-key|subject-id|tombstones'),
  },
];

/** @param {string} names what needs no database: the rest is tested over HTTP (test/keys) and by key-rotation.spec.ts */
function ofCrypto(names) {
  const named = (/** @type {string} */ end) => files('cloud-api', new RegExp(`^src/platform/crypto/(${names})${end}$`));
  return { mutate: named('\\.ts'), tests: named('\\.spec\\.ts') };
}

/** @param {string} folder @param {RegExp} pattern */
function files(folder, pattern) {
  return readdirSync(path.join(ROOT, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('src', name.split(path.sep).join('/')))
    .filter((name) => pattern.test(name))
    .sort();
}
