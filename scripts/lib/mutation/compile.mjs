import { transformFileSync } from '@swc/core';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { swcOptions } from '../../../packages/tooling/swc-options.mjs';

const FUNCTIONS = new URL('own-tests.mjs', import.meta.url).href;

/**
 * In Stryker's copy of a package, where this process is: a JavaScript file beside each TypeScript one, as Jest would read it,
 * but for Jest's functions.
 */
export function compile() {
  for (const folder of ['src', 'test']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!\.d)\.ts$/.test(name)) continue;
      const file = path.join(folder, name);
      const { code } = transformFileSync(file, swcOptions({ decorators: true }));
      writeFileSync(file.replace(/ts$/, 'js'), code.replaceAll(`from '@jest/globals'`, `from '${FUNCTIONS}'`));
    }
  }
}
