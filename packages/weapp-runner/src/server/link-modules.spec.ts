import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ModuleLinker } from './link-modules.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'link-modules-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (files: Record<string, string>): void => {
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(root, name), source);
};

/** Runs a linked script that leaves its result on `out`. */
const run = (script: string): unknown => {
  const out: { value?: unknown } = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the linked script is what is tested
  (new Function('out', script) as (target: typeof out) => void)(out);
  return out.value;
};

describe('linked modules', () => {
  it('import names, renamed names and namespaces, each module once and after those it needs', () => {
    write({
      'main.js':
        "import { twice as double } from './a.js';\nimport * as b from './b.js';\nout.value = [double(b.base), b.count()];",
      'a.js': "import { count } from './b.js';\nexport function twice(n) { count(); return n * 2; }",
      'b.js':
        'let calls = 0;\nexport const base = 21;\nexport const count = () => (calls += 1);\nexport class Unused {}\n',
    });
    expect(run(ModuleLinker.link(root, 'main.js'))).toEqual([42, 2]);
  });

  it('keep imports of packages', () => {
    write({
      'main.js': "import * as glass from 'glass-easel';\nimport { Event } from 'glass-easel';\nglass.x(Event);",
    });
    const script = ModuleLinker.link(root, 'main.js');
    expect(script.match(/import \* as external0 from 'glass-easel';/g)).toHaveLength(1);
    expect(script).toContain('const Event = external0.Event;');
  });

  it.each([
    ['cycles', { 'main.js': "import './a.js';", 'a.js': "import './main.js';" }, 'import each other'],
    ['default exports', { 'main.js': 'export default 1;' }, 'ExportDefaultDeclaration cannot be linked'],
    ['exported variables that change', { 'main.js': 'export let a = 1;' }, 'an exported let cannot be linked'],
  ])('refuse %s', (_what, files, message) => {
    write(files);
    expect(() => ModuleLinker.link(root, 'main.js')).toThrow(message);
  });
});
