import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

describe('the parts that run in the browser', () => {
  it.each(['../src/web', '../src/web/logic'])('%s use nothing of Node', (folder) => {
    const project = fileURLToPath(new URL(folder, import.meta.url));
    expect(() => execFileSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' })).not.toThrow();
  });
});
