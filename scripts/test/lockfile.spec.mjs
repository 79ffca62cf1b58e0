import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lockfileProblems } from '../lib/checks/lockfile.mjs';
import { ROOT } from '../lib/paths.mjs';

const committed = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');

/** @param {(packages: Record<string, any>) => void} change */
function changed(change) {
  const lock = JSON.parse(committed);
  change(lock.packages);
  return lockfileProblems(JSON.stringify(lock));
}

describe('the lockfile', () => {
  it('holds the binaries of every platform and no address', () => {
    expect(lockfileProblems(committed)).toEqual([]);
  });

  it.each([
    '@libsql/darwin-x64',
    '@libsql/darwin-arm64',
    '@libsql/win32-x64-msvc',
    '@libsql/linux-arm64-gnu',
    '@img/sharp-darwin-arm64',
    '@img/sharp-win32-x64',
    '@img/sharp-linux-arm64',
    '@swc/core-darwin-x64',
    '@swc/core-win32-x64-msvc',
    '@swc/core-linux-arm64-gnu',
    '@node-rs/argon2-darwin-arm64',
    '@node-rs/argon2-win32-x64-msvc',
    '@node-rs/argon2-linux-arm64-gnu',
  ])('without %s fails', (binary) => {
    expect(changed((packages) => delete packages[`node_modules/${binary}`])).toEqual([
      expect.stringContaining(`${binary} is missing`),
    ]);
  });

  it('with a binary of another version fails', () => {
    const problems = changed((packages) => (packages['node_modules/@swc/core-darwin-x64'].version = '1.0.0'));
    expect(problems).toEqual([expect.stringMatching(/^@swc\/core-darwin-x64 is 1\.0\.0, @swc\/core is /)]);
  });

  it('with the address of a registry or without a hash fails', () => {
    const problems = changed((packages) => {
      packages['node_modules/jest'].resolved = 'https://mirror.example/jest.tgz';
      delete packages['node_modules/prettier'].integrity;
    });
    expect(problems).toEqual([
      'node_modules/jest names where it was fetched from: https://mirror.example/jest.tgz',
      'node_modules/prettier has no integrity hash',
    ]);
  });
});
