import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildStale, isBuilt } from '../lib/build.mjs';
import { sweepLeftovers } from '../lib/children.mjs';
import { contentHash } from '../lib/content-hash.mjs';
import { SERVED, UNITS, unitsFor } from '../lib/units.mjs';
import { emptyFolder, listening, program, writeFiles } from './world.mjs';

/** A tool that copies src/text, fails or takes long as the text says. */
const TOOL = `
const { readFileSync, writeFileSync } = require('node:fs');
const text = readFileSync('src/text', 'utf8');
writeFileSync(process.argv[2] + '/first', 'half');
if (text === 'bad') { console.error('text is bad'); process.exit(1); }
if (text === 'slow') setTimeout(() => {}, 60_000);
else writeFileSync(process.argv[2] + '/text', text);
`;

const UNIT = {
  id: 'thing',
  folder: 'thing',
  output: 'dist',
  inputs: ['thing'],
  needs: [],
  tool: { module: 'copier', bin: 'copier' },
  args: ['{out}'],
  env: {},
};

/** @param {string} text */
function checkout(text) {
  const root = emptyFolder();
  writeFiles(root, { 'package-lock.json': '{}', 'thing/src/text': text, 'tool.cjs': TOOL });
  const reporter = listening();
  const build = () => buildStale([UNIT], { reporter, root, toolPath: () => path.join(root, 'tool.cjs') });
  const write = (/** @type {string} */ next) => writeFileSync(path.join(root, 'thing/src/text'), next);
  const built = () => readFileSync(path.join(root, 'thing/dist/text'), 'utf8');
  return { root, reporter, build, write, built };
}

describe('staleness', () => {
  it('goes by content: the time of a file changes nothing, a changed byte, a new name and the lockfile do', () => {
    const root = emptyFolder();
    writeFiles(root, { 'a/one.ts': '1', lock: 'x' });
    const hash = () => contentHash(root, ['a', 'lock']);
    const first = hash();
    utimesSync(path.join(root, 'a/one.ts'), 1, 1);
    expect(hash()).toBe(first);
    writeFiles(root, { 'a/one.ts': '2' });
    const changed = hash();
    expect(changed).not.toBe(first);
    renameSync(path.join(root, 'a/one.ts'), path.join(root, 'a/two.ts'));
    const renamed = hash();
    expect(renamed).not.toBe(changed);
    writeFiles(root, { lock: 'y' });
    expect(hash()).not.toBe(renamed);
  });

  it('does not look at specs, build outputs and installed packages', () => {
    const root = emptyFolder();
    writeFiles(root, { 'a/one.ts': '1' });
    const first = contentHash(root, ['a']);
    writeFiles(root, {
      'a/one.spec.ts': '',
      'a/dist/one.js': '',
      'a/node_modules/x/i.js': '',
      'a/.building-dist-1/x': '',
    });
    expect(contentHash(root, ['a'])).toBe(first);
  });

  it('builds once, and again only when an input changed', async () => {
    const { build, write, built, reporter } = checkout('one');
    await build();
    expect(built()).toBe('one');
    const said = reporter.lines.length;
    await build();
    expect(reporter.lines).toHaveLength(said);
    write('two');
    await build();
    expect(built()).toBe('two');
  });
});

describe('a build that does not end well', () => {
  it("fails with the tool's last lines, and the output before it stays", async () => {
    const { root, build, write, built } = checkout('one');
    await build();
    write('bad');
    await expect(build()).rejects.toMatchObject({
      message: expect.stringMatching(/^Building thing failed\./),
      details: expect.stringContaining('text is bad'),
    });
    expect(built()).toBe('one');
    expect(readdirSync(path.join(root, 'thing')).sort()).toEqual(['dist', 'src']);
    expect(isBuilt(UNIT, root)).toBe(false);
  });

  it('killed in the middle leaves the old output; the next build takes no notice', async () => {
    const { root, build, write, built } = checkout('one');
    await build();
    write('slow');
    const killed = program(
      `const { buildStale } = await import('$LIB/build.mjs');
       const [root, unit] = process.argv.slice(1);
       const reporter = { say: (text) => console.log(text), plain: () => {}, seconds: () => 0 };
       setInterval(() => {}, 1000);
       await buildStale([JSON.parse(unit)], { reporter, root, toolPath: () => root + '/tool.cjs' });`,
      [root, JSON.stringify(UNIT)],
    );
    await killed.line('building thing');
    const half = path.join(root, 'thing', `.building-dist-${killed.child.pid}`, 'first');
    while (!existsSync(half)) await new Promise((resolve) => setTimeout(resolve, 20));
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(built()).toBe('one');
    const said = [];
    await sweepLeftovers((line) => said.push(line));
    expect(said).toEqual([
      expect.stringMatching(/^ending "build thing" \(pid \d+\), left over from a run that was killed$/),
    ]);
    write('three');
    await build();
    expect(built()).toBe('three');
    expect(readdirSync(path.join(root, 'thing')).sort()).toEqual(['dist', 'src']);
  });
});

describe('units', () => {
  it('come after everything they need', () => {
    UNITS.forEach((unit, index) => {
      const before = UNITS.slice(0, index).map(({ id }) => id);
      expect(before).toEqual(expect.arrayContaining(unit.needs));
    });
    expect(unitsFor(SERVED).map(({ id }) => id)).toEqual(['contracts', 'instruments', 'wechat', 'cloud-api', 'h5']);
  });
});
