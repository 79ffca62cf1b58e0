import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installedTool } from '../lib/build.mjs';
import { ROOT } from '../lib/paths.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

const COMPILER = '{"compilerOptions":{"noEmit":true,"outDir":"dist"},"include":["src"]}';

/** A small tree of the same shape, checked with our own configuration: everything in it is used. */
const SOUND = {
  'knip.jsonc': readFileSync(path.join(ROOT, 'knip.jsonc'), 'utf8'),
  'package.json': '{"name":"x","private":true,"type":"module","workspaces":["packages/*","cloud-api","miniprogram"]}',
  'packages/contracts/package.json':
    '{"name":"@anxin/contracts","private":true,"type":"module","exports":{".":"./dist/index.js"}}',
  'packages/contracts/tsconfig.json': COMPILER,
  'packages/contracts/src/index.ts': "export * from './lists.js'; export type { paths } from './generated/api.js';",
  'packages/contracts/src/lists.ts': 'export const LIST = [1];',
  'packages/contracts/src/generated/api.ts': 'export interface paths { a: 1 } export interface webhooks { b: 1 }',
  'cloud-api/package.json':
    '{"name":"@anxin/cloud-api","private":true,"type":"module","dependencies":{"@anxin/contracts":"0.1.0"}}',
  'cloud-api/tsconfig.json': COMPILER,
  'cloud-api/src/main.ts':
    "import { LIST, type paths } from '@anxin/contracts'; import { One, type OneId } from './modules/one/index.js'; const p: [paths, OneId] = [{ a: 1 }, 1]; console.log(LIST, One, p);",
  'cloud-api/src/modules/one/index.ts': "export { One } from './one.js'; export type { OneId } from './one.ids.js';",
  'cloud-api/src/modules/one/one.ts': 'export class One {}',
  'cloud-api/src/modules/one/one.ids.ts': 'export type OneId = 1;',
  'miniprogram/package.json': '{"name":"@anxin/miniprogram","private":true}',
  'miniprogram/src/app.tsx': "import { there } from './shared/place'; there();",
  'miniprogram/src/shared/place.h5.ts': 'export const there = () => 1;',
  'miniprogram/src/shared/place.weapp.ts': 'export const there = () => 2;',
  'scripts/start.mjs': "import { used } from './lib/used.mjs'; used();",
  'scripts/lib/used.mjs': 'export const used = () => 1;',
};

/**
 * @param {Record<string, string>} files
 * @returns {{ exitCode: number | null, told: string[] }} told: `file name` each
 */
function check(files) {
  const root = emptyFolder();
  writeFiles(root, { ...SOUND, ...files });
  const tool = installedTool({ module: 'knip', bin: 'knip' });
  const { status, stdout } = spawnSync(process.execPath, [tool, '--no-progress', '--reporter', 'json'], {
    cwd: root,
    encoding: 'utf8',
  });
  /** @type {{ file: string, files: unknown[], exports: { name: string }[], types: { name: string }[] }[]} */
  const issues = JSON.parse(stdout).issues;
  const told = issues.flatMap(({ file, files: unused, exports, types }) => [
    ...unused.map(() => file),
    ...[...exports, ...types].map(({ name }) => `${file} ${name}`),
  ]);
  return { exitCode: status, told };
}

/** @type {[string, Record<string, string>, string[]][]} what nobody uses, where, and what is told */
const SPARE = [
  [
    'an export',
    { 'scripts/lib/used.mjs': 'export const used = () => 1; export const spare = 2;' },
    ['scripts/lib/used.mjs spare'],
  ],
  [
    'a type',
    { 'cloud-api/src/modules/one/one.ids.ts': 'export type OneId = 1; export interface Spare { a: 1 }' },
    ['cloud-api/src/modules/one/one.ids.ts Spare'],
  ],
  [
    'what only the index of a module passes on',
    {
      'cloud-api/src/modules/one/index.ts':
        "export { One, spare } from './one.js'; export type { OneId } from './one.ids.js';",
      'cloud-api/src/modules/one/one.ts': 'export class One {} export const spare = 1;',
    },
    ['cloud-api/src/modules/one/index.ts spare', 'cloud-api/src/modules/one/one.ts spare'],
  ],
  [
    'what a package offers',
    { 'packages/contracts/src/lists.ts': 'export const LIST = [1]; export const SPARE = [2];' },
    ['packages/contracts/src/lists.ts SPARE'],
  ],
  ['a file', { 'miniprogram/src/shared/spare.ts': 'export const spare = 1;' }, ['miniprogram/src/shared/spare.ts']],
];

describe('the dead code check', () => {
  it('accepts a tree in which everything is used, also through a package, and the platform halves of a module', () => {
    expect(check({})).toEqual({ exitCode: 0, told: [] });
  });

  describe('tells what nobody uses:', () => {
    /** @type {ReturnType<typeof check>} */
    let found;
    beforeAll(() => {
      found = check(Object.assign({}, ...SPARE.map(([, files]) => files)));
    });

    it.each(SPARE)('%s', (_what, _files, expected) => {
      expect(found.told).toEqual(expect.arrayContaining(expected));
    });

    it('and nothing else', () => {
      expect(found.exitCode).toBe(1);
      expect(found.told.sort()).toEqual(SPARE.flatMap(([, , expected]) => expected).sort());
    });
  });
});
