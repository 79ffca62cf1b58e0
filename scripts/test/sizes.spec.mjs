import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from '../lib/build.mjs';
import { ROOT } from '../lib/paths.mjs';
import { LIMITS, NOT_UPLOADED, refuseTooLarge, sizes, sizeTable } from '../lib/sizes.mjs';
import { emptyFolder, listening, writeFiles } from './world.mjs';

const APP = JSON.stringify({ subPackages: [{ root: 'features/a' }, { root: 'features/ab/' }] });

/** @param {Record<string, string>} files */
function folderOf(files) {
  const folder = emptyFolder();
  writeFiles(folder, files);
  return folder;
}

/** @param {number} bytes */
const text = (bytes) => 'x'.repeat(bytes);

describe('the packages of the mini-program', () => {
  it('are counted by their uploaded files, each in the package of its folder', () => {
    const folder = folderOf({
      'app.json': APP,
      'app.js': text(100),
      'features/a/x.js': text(10),
      'features/ab/x.js': text(20),
      'features/ab/x.js.map': text(7),
      'project.config.json': text(7),
      '.anxin-built.json': text(7),
    });
    expect(sizes('weapp', folder).map(({ name, bytes }) => [name, bytes])).toEqual([
      ['main package', 100 + APP.length],
      ['subpackage features/a', 10],
      ['subpackage features/ab', 20],
      ['all packages', 130 + APP.length],
    ]);
  });

  it('are counted by the same rule as in packages/weapp-runner', () => {
    const runner = readFileSync(path.join(ROOT, 'packages/weapp-runner/src/compile/package-sizes.ts'), 'utf8');
    expect(runner).toContain(`NOT_UPLOADED = ${String(NOT_UPLOADED)};`);
  });
});

describe('the first visit of the website', () => {
  it('is index.html and what it names, as the server sends it, each file once', () => {
    const html = '<script src="/static/a.js"></script><link href="/static/a.css"><link href="/static/a.css">';
    const folder = folderOf({
      'index.html': html,
      'static/a.js': text(1000),
      'static/a.js.gz': text(300),
      'static/a.js.br': text(200),
      'static/a.css': text(50),
      'static/later.js': text(5000),
    });
    expect(sizes('h5', folder).map(({ bytes }) => bytes)).toEqual([html.length + 350, html.length + 250]);
  });
});

describe('a client that is too large', () => {
  const { main, subpackage } = LIMITS.weapp;

  it('is refused by a sentence that says which part and by how much', () => {
    const measured = [
      { name: 'main package', bytes: main - 1, limit: main },
      { name: 'subpackage features/a', bytes: subpackage + 499, limit: subpackage },
    ];
    expect(() => refuseTooLarge('weapp', measured)).toThrow(
      /^weapp is too large: subpackage features\/a is 1200\.5 KB, 500 B more than allowed \(under 1200\.0 KB\)\. /,
    );
    expect(sizeTable(measured)).toMatch(/^ {2}main package .* 700\.0 KB +of +700\.0 KB\n.* ✕$/);
    expect(() => refuseTooLarge('weapp', measured.slice(0, 1))).not.toThrow();
  });

  it('is never put into place: the output before it stays', async () => {
    const root = emptyFolder();
    writeFiles(root, {
      'package-lock.json': '{}',
      'thing/bytes': '10',
      'tool.cjs': `const { readFileSync, writeFileSync } = require('node:fs');
        writeFileSync(process.argv[2] + '/app.json', '{}');
        writeFileSync(process.argv[2] + '/app.js', 'x'.repeat(Number(readFileSync('bytes', 'utf8'))));`,
    });
    /** @type {import('../lib/units.mjs').Unit} */
    const unit = {
      id: 'thing',
      folder: 'thing',
      output: 'dist/weapp',
      inputs: ['thing'],
      needs: [],
      tool: { module: 'writer', bin: 'writer' },
      args: ['{out}'],
      env: {},
      client: 'weapp',
    };
    const reporter = listening();
    const build = () => buildStale([unit], { reporter, root, toolPath: () => path.join(root, 'tool.cjs') });
    await build();
    expect(reporter.lines.join('\n')).toMatch(/main package +0\.0 KB +of +700\.0 KB/);
    writeFileSync(path.join(root, 'thing/bytes'), String(main));
    await expect(build()).rejects.toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('3 B more') });
    expect(readFileSync(path.join(root, 'thing/dist/weapp/app.js'), 'utf8')).toBe(text(10));
    expect(readdirSync(path.join(root, 'thing/dist'))).toEqual(['weapp']);
    expect(existsSync(path.join(root, 'thing/dist/weapp/.anxin-built.json'))).toBe(true);
  });
});
