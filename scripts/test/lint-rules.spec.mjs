import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import path from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** The syntax rules alone: they need no types, so any text can be tried at any path. */
const eslint = new ESLint({
  cwd: ROOT,
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

/** @param {string} file @param {string} text */
async function messages(file, text) {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
  return (
    result?.messages
      .filter(({ ruleId }) => ruleId !== null && ruleId !== '@typescript-eslint/no-unused-vars')
      .map(({ message }) => message) ?? []
  );
}

const SERVICE = 'cloud-api/src/modules/one/one.service.ts';
const PAGE = 'miniprogram/src/pages/home/index.tsx';

describe('our own lint rules', () => {
  it.each([
    ['Date.now', SERVICE, 'export const t = Date.now();', /Inject the clock/],
    ['new Date() without an argument', PAGE, 'export const t = new Date();', /Inject the clock/],
    ['Math.random', 'packages/wechat/src/x.ts', 'export const r = Math.random();', /Inject the random source/],
    [
      'the real time, also in a test',
      'packages/wechat/src/x.spec.ts',
      'export const t = Date.now();',
      /Inject the clock/,
    ],
    ['process.env', SERVICE, 'export const e = process.env.PORT;', /Only platform\/config/],
    ['Chinese in the server', SERVICE, "export const t = '您好';", /locales/],
    ['Chinese in a template', SERVICE, 'export const t = (n: number) => `第${n}`;', /locales/],
    ['Chinese in a page', PAGE, "export const t = '首页';", /locales/],
    ['Chinese between tags', PAGE, 'export const T = () => <b>首页</b>;', /locales/],
    [
      'a type import of a request DTO',
      'cloud-api/src/modules/one/one.controller.ts',
      "import type { A } from './dto/a.request.js'; export type B = A;",
      /switches its validation off/,
    ],
    [
      'an inline type import of one',
      'cloud-api/src/modules/one/one.controller.ts',
      "import { type A } from './dto/a.request.js'; export type B = A;",
      /switches its validation off/,
    ],
  ])('refuse %s', async (_what, file, text, message) => {
    expect(await messages(file, text)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['the time in the clock', 'cloud-api/src/platform/clock/system-clock.ts', 'export const t = Date.now();'],
    ['a given time', SERVICE, 'export const t = new Date(0);'],
    [
      'process.env in the configuration',
      'cloud-api/src/platform/config/environment.ts',
      'export const e = process.env.PORT;',
    ],
    ['Chinese in an error catalogue', 'cloud-api/src/modules/one/one.errors.ts', "export const t = '没有找到';"],
    ['Chinese in the demo county', 'cloud-api/src/database/demo/people.ts', "export const t = '王秀英';"],
    ['Chinese in locales', 'miniprogram/src/shared/locales/tabs.ts', "export const t = '首页';"],
    ['Chinese in a comment', PAGE, '// 首页\nexport const t = 1;'],
    ['Chinese in a test', 'miniprogram/src/pages/home/home.spec.tsx', "export const t = '首页';"],
    [
      'a request DTO as a class',
      'cloud-api/src/modules/one/one.controller.ts',
      "import { A } from './dto/a.request.js'; export const b = A;",
    ],
  ])('accept %s', async (_what, file, text) => {
    expect(await messages(file, text)).toEqual([]);
  });

  it.each(['cloud-api/src/main.ts', 'miniprogram/src/app.tsx', 'packages/wechat/src/index.ts'])(
    'know the types in %s',
    async (file) => {
      const { rules } = await eslint.calculateConfigForFile(path.join(ROOT, file));
      for (const rule of ['no-floating-promises', 'no-unsafe-argument', 'no-misused-promises', 'no-explicit-any']) {
        expect(rules[`@typescript-eslint/${rule}`][0]).toBe(2);
      }
    },
  );

  it('keep the rules of hooks in the client', async () => {
    const { rules } = await eslint.calculateConfigForFile(path.join(ROOT, PAGE));
    expect([rules['react-hooks/rules-of-hooks'][0], rules['react-hooks/exhaustive-deps'][0]]).toEqual([2, 2]);
  });
});
