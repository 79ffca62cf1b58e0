import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type CompiledWeapp, compileWeapp } from '../src/compile/compile-weapp.js';
import { WeappCompileError } from '../src/compile/compile-error.js';
import type { SyntaxLevel } from '../src/compile/check-syntax.js';
import { FIXTURE } from './harness.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the fixture with some files changed or added. */
function variant(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-runner-'));
  folders.push(folder);
  cpSync(FIXTURE, folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
  return folder;
}

function problemsOf(dist: string, syntax: SyntaxLevel = 2017): string {
  try {
    compileWeapp(dist, syntax);
  } catch (error) {
    if (error instanceof WeappCompileError) return error.message;
    throw error;
  }
  return '';
}

const compileVariant = (files: Record<string, string>): CompiledWeapp => compileWeapp(variant(files), 2017);

describe('syntax above the build target', () => {
  it('is refused with file, line and excerpt, for every file at once', () => {
    const dist = variant({
      'utils/tools.js': 'exports.a = 1;\nexports.b = (x) => x?.y;\n',
      'shop/prices.js': 'module.exports = { ...{} };\n',
    });
    const problems = problemsOf(dist);
    expect(problems).toMatch(/utils\/tools\.js:2:\d+ is not ES2017 syntax: .* near ".*x\?\.y/);
    expect(problems).toMatch(/shop\/prices\.js:1:\d+ is not ES2017 syntax/);
    expect(problemsOf(dist, 2020)).toBe('');
  });

  it('can be as old as ES5', () => {
    expect(problemsOf(FIXTURE)).toBe('');
    expect(problemsOf(FIXTURE, 5)).toContain('is not ES5 syntax');
  });
});

describe('a build that cannot run', () => {
  it('is refused when there is none', () => {
    expect(problemsOf('/nowhere/dist')).toMatch(/app\.json is missing: \/nowhere\/dist holds no compiled mini-program/);
  });

  it('is refused with the position of a broken template or style', () => {
    expect(problemsOf(variant({ 'pages/me/me.wxml': '<view>\n<text>offen</view>' }))).toMatch(
      /pages\/me\/me\.wxml:2:1 missing end tag/,
    );
    expect(problemsOf(variant({ 'pages/me/me.wxss': '.a { color: red' }))).toMatch(
      /pages\/me\/me\.wxss:1:\d+ Unclosed block/,
    );
  });

  it('is refused when app.json names pages, tabs, themes or imports that are not there', () => {
    const app = { pages: ['pages/me/me', 'pages/gone/gone'] };
    expect(problemsOf(variant({ 'app.json': JSON.stringify(app) }))).toContain(
      'app.json lists the page pages/gone/gone, but pages/gone/gone.js is missing',
    );
    const tabs = { pages: ['pages/me/me'], tabBar: { list: [{ pagePath: 'pages/x/x', text: 'x' }] } };
    expect(problemsOf(variant({ 'app.json': JSON.stringify(tabs) }))).toContain('has a tab for pages/x/x');
    const theme = { pages: ['pages/me/me'], themeLocation: 'none.json' };
    expect(problemsOf(variant({ 'app.json': JSON.stringify(theme) }))).toContain('none.json, which is missing');
    expect(problemsOf(variant({ 'app.wxss': "@import './none.wxss';" }))).toContain('none.wxss is imported');
  });
});

describe('configuration', () => {
  it('puts theme variables in place for light and dark', () => {
    const { manifest } = compileWeapp(FIXTURE, 2017);
    expect(manifest.themes.light.window.navigationBarBackgroundColor).toBe('#ffffff');
    expect(manifest.themes.dark.tabBar?.selectedColor).toBe('#9cc4e8');
    expect(manifest.appId).toBe('wx0000000000fixture');
  });

  it('lists pages of subpackages and resolves components', () => {
    const { manifest } = compileWeapp(FIXTURE, 2017);
    expect(manifest.pages).toContain('shop/pages/item/item');
    expect(manifest.packageRoots).toEqual(['shop']);
    expect(manifest.units['pages/home/home']?.usingComponents).toEqual({
      card: 'components/card/card',
      'plain-box': 'components/plain-box/plain-box',
    });
  });
});

describe('styles', () => {
  const css = (source: string): string => compileVariant({ 'pages/me/me.wxss': source }).css['pages/me/me'] ?? '';

  it('turn rpx into shares of the screen, also negative and fractional ones', () => {
    expect(css('.a { margin: -7.5rpx 750rpx .75rpx 0rpx }')).toBe('.a { margin: -1vw 100vw 0.1vw 0vw }');
  });

  it('rename tags and leave classes, ids and keyframes alone', () => {
    expect(css('page, view.text > scroll-view #view::after { top: 0 }')).toBe(
      'body, wx-view.text > wx-scroll-view #view::after { top: 0 }',
    );
    expect(css('@keyframes a { from { top: 0 } to { top: 1px } }')).toContain('from { top: 0 } to');
  });

  it('replace the safe area of the browser by that of the phone', () => {
    expect(css('.a { padding-bottom: env(safe-area-inset-bottom) }')).toContain('var(--wx-safe-area-bottom, 0px)');
  });

  it('give classes of isolated components a prefix of their own', () => {
    const { css: all, scopes } = compileWeapp(FIXTURE, 2017);
    const scope = scopes['components/card/card'];
    expect(scope).toBeDefined();
    expect(all['components/card/card']).toContain(`.${scope ?? ''}--title`);
    expect(scopes['components/plain-box/plain-box']).toBeUndefined();
  });
});

describe('compiling twice', () => {
  it('reuses the result until a file changes', () => {
    const dist = variant({});
    const first = compileWeapp(dist, 2017);
    expect(compileWeapp(dist, 2017)).toBe(first);
    writeFileSync(path.join(dist, 'utils/tools.js'), 'exports.greet = function () { return "anders"; };');
    expect(compileWeapp(dist, 2017)).not.toBe(first);
  });
});
