import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, installProblem, isInstalled, workspaceFolders } from '../lib/install.mjs';
import { npmEnvironment } from '../lib/npm.mjs';
import { emptyFolder, listening, writeFiles } from './world.mjs';

/** Stands for npm: installs one package, notes its arguments, fails or dies when told so by the lockfile. */
const NPM = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules/half', { recursive: true });
const lock = readFileSync('package-lock.json', 'utf8');
if (lock.includes('broken')) { console.error('npm http fetch GET 200 x.tgz'); console.error('npm error code ETARGET'); process.exit(1); }
writeFileSync('node_modules/.package-lock.json', lock);
`;

function checkout(lock = '{"packages":{}}') {
  const root = emptyFolder();
  writeFiles(root, {
    'package.json': '{"workspaces":["packages/*","app"]}',
    'package-lock.json': lock,
    'packages/one/package.json': '{}',
    'packages/no-package/file': '',
    'app/package.json': '{}',
    'npm.cjs': NPM,
  });
  const reporter = listening();
  const npm = (/** @type {string[]} */ args) => ({
    command: process.execPath,
    args: [path.join(root, 'npm.cjs'), ...args],
    shell: false,
  });
  const cache = path.join(root, '.cache');
  return {
    root,
    cache,
    reporter,
    run: () => install({ reporter, root, cache, npm }),
    calls: () =>
      existsSync(path.join(root, 'calls')) ? readFileSync(path.join(root, 'calls'), 'utf8').trim().split('\n') : [],
  };
}

describe('installing', () => {
  it('happens once, with development packages whatever NODE_ENV says, and never rewrites the lockfile', async () => {
    const { root, run, calls } = checkout();
    expect(isInstalled(root)).toBe(false);
    await run();
    await run();
    expect(calls()).toHaveLength(1);
    expect(calls()[0]).toMatch(/^install --include=dev .*--no-save/);
  });

  it.each([
    ['the lockfile changed', 'package-lock.json', '{"packages":{"x":{}}}'],
    ['a package.json of a workspace changed', 'packages/one/package.json', '{"version":"2.0.0"}'],
    ['somebody pruned node_modules', 'node_modules/.package-lock.json', '{}'],
  ])('happens again when %s', async (_why, file, content) => {
    const { root, run, calls } = checkout();
    await run();
    writeFiles(root, { [file]: content });
    await run();
    expect(calls()).toHaveLength(2);
  });

  it('happens again when node_modules was deleted', async () => {
    const { root, run, calls } = checkout();
    await run();
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    await run();
    expect(calls()).toHaveLength(2);
  });

  it("that failed tries once more, then shows npm's last lines without its progress, and leaves no stamp", async () => {
    const { root, run, calls } = checkout('broken');
    await expect(run()).rejects.toMatchObject({
      message: expect.stringMatching(/^Installing packages failed/),
      details: 'npm error code ETARGET',
    });
    expect(calls()).toHaveLength(2);
    expect(isInstalled(root)).toBe(false);
  });

  it('after an interrupted one throws away what was half unpacked', async () => {
    const { root, cache, reporter, run } = checkout();
    writeFiles(root, { 'node_modules/.package-lock.json': '{}', 'node_modules/half-unpacked/package.json': '{}' });
    writeFiles(cache, { 'install-unfinished': '' });
    await run();
    expect(existsSync(path.join(root, 'node_modules/half-unpacked'))).toBe(false);
    expect(existsSync(path.join(cache, 'install-unfinished'))).toBe(false);
    expect(reporter.lines.join('\n')).toContain('an earlier install was interrupted');
    expect(isInstalled(root)).toBe(true);
  });

  it('keeps what npm install put there by hand', async () => {
    const { root, run } = checkout();
    writeFiles(root, { 'node_modules/.package-lock.json': '{}', 'node_modules/by-hand/package.json': '{}' });
    await run();
    expect(existsSync(path.join(root, 'node_modules/by-hand'))).toBe(true);
  });

  it.each([
    ['npm error code ENOSPC', 'DISK_FULL'],
    ['npm error code EACCES', 'NO_WRITE_ACCESS'],
    ['npm error network request to https://registry failed, reason: getaddrinfo ENOTFOUND', 'INSTALL_FAILED'],
  ])('says what to do about "%s"', (line, code) => {
    const log = path.join(emptyFolder(), 'log');
    writeFileSync(log, `${line}\n`);
    expect(installProblem(log)).toMatchObject({
      code,
      details: line,
      message: expect.stringMatching(/then run the same command\.$/),
    });
  });
});

describe('the environment npm runs in', () => {
  it('drops what `npm -s run` or a production shell would change, and keeps the registry', () => {
    const env = {
      npm_config_loglevel: 'silent',
      npm_config_omit: 'dev',
      npm_config_registry: 'https://mirror',
      PATH: '/bin',
    };
    expect(npmEnvironment(env)).toEqual({ npm_config_registry: 'https://mirror', PATH: '/bin' });
  });
});

describe('workspaces', () => {
  it('are the folders with a package.json', () => {
    expect(workspaceFolders(checkout().root)).toEqual(['app', 'packages/one']);
  });
});
